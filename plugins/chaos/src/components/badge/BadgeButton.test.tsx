import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPart } from '../../__testUtils__/showPart';
import { BadgeButton } from './BadgeButton';

const copied = jest.fn((_: string) => true);
jest.mock('copy-to-clipboard', () => (text: string) => copied(text));

describe('BadgeButton', () => {
  it('copies a picture that leads to the service, as Markdown', async () => {
    showPart(<BadgeButton />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Copy badge' }),
    );
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(copied).toHaveBeenCalledWith(
      expect.stringMatching(
        /^\[!\[Resilience of cart\]\(http\S+\/api\/chaos\/services\/component\/default\/cart\/badge\.svg\)\]\(http\S+\/catalog\/default\/component\/cart\)$/,
      ),
    );
  });
});
