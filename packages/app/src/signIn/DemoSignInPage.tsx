import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { IdentityApi, SignInPageProps } from '@backstage/core-plugin-api';
import { readChosenPerson, writeChosenPerson } from './chosenPerson';
import { PersonChoice } from './PersonChoice';

/** Lets everybody be one of the people of the demo, with a real token. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const [person, setPerson] = useState(readChosenPerson);
  if (person === null) {
    return (
      <PersonChoice
        onChoose={name => {
          writeChosenPerson(name);
          setPerson(name);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      provider="demo"
      headers={{ 'x-demo-person': person }}
      onSignInSuccess={identity => onSignInSuccess(forgetful(identity))}
    />
  );
}

/** The identity, whose sign-out leads back to the choice. */
function forgetful(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      writeChosenPerson(null);
      await identity.signOut();
    },
  };
}
