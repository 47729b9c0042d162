import { Cell, isEnded, planActions } from '@faultline/plugin-chaos-common';
import { Told } from '../database/RunNewsStore';
import { StoredRun } from '../database/RunStore';
import { RunNotice } from './RunNotice';

/** What there is to tell of a run. */
export type News = Exclude<Told, 'nothing'>;

/** What is to be told next of a run of which so much was told; null: nothing. */
export function nextNews(
  run: Pick<StoredRun, 'state' | 'stoppedBy'>,
  told: Told,
): News | null {
  if (told === 'end') return null;
  if (isEnded(run.state)) return 'end';
  if (told === 'nothing') return 'start';
  return told === 'start' && run.stoppedBy ? 'stop' : null;
}

/** Tells what, who, until when and where to look. */
export function describeNews(
  news: News,
  facts: {
    run: StoredRun;
    cell: Cell;
    /** What the run does, in words. */
    title: string;
    /** Names of the services that it touches. */
    services: string[];
    /** Which alarm stopped it, in words; null when none did. */
    halt: string | null;
    now: Date;
  },
): Pick<RunNotice, 'title' | 'description' | 'except' | 'severity'> {
  const { run, cell, title, services, halt, now } = facts;
  const on = services.length > 0 ? ` on ${services.join(', ')}` : '';
  const where = `${cell.accountName}, ${cell.region}`;
  const starter = run.userRef ?? 'Somebody outside the portal';
  if (news === 'start') {
    return {
      title: `Planned fault${on}: ${title}`,
      description: sentences(
        `${starter} started it in ${where}.`,
        `It ends by ${clock(expectedEnd(run, now))} unless it is stopped.`,
        run.userReason && `Reason: ${run.userReason}`,
      ),
      except: run.userRef,
      severity: cell.production ? 'high' : 'normal',
    };
  }
  if (news === 'stop') {
    return {
      title: `Being stopped${on}: ${title}`,
      description: `${run.stoppedBy} asked AWS to stop it in ${where}. Its actions end within moments.`,
      except: run.stoppedBy,
      severity: 'normal',
    };
  }
  return {
    title: `Ended${on}: ${title}`,
    description: sentences(
      `It is ${run.state} in ${where}.`,
      run.stoppedBy && `${run.stoppedBy} stopped it.`,
      halt ?? run.judgement?.text,
    ),
    except: null,
    severity: 'normal',
  };
}

function expectedEnd(run: StoredRun, now: Date): Date {
  const { totalSeconds } = planActions(run.actions);
  return new Date((run.startedAt ?? now).getTime() + totalSeconds * 1000);
}

function clock(date: Date): string {
  return `${date.toISOString().slice(11, 16)} UTC`;
}

function sentences(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
