import { ChaosApi } from '@faultline/plugin-chaos-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { report } from '../../__testUtils__/evidence';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { stoppedDetail } from '../../__testUtils__/runDetail';
import { showPart } from '../../__testUtils__/showPart';
import { ReportCard } from './ReportCard';

function show(answers: Partial<ChaosApi> = {}) {
  return showPart(
    <ReportCard run={stoppedDetail} entityRef="component:default/cart" />,
    answers,
  );
}

describe('ReportCard', () => {
  it('copies the report as Markdown', async () => {
    const { container } = show({ getReportAsMarkdown: async () => '# Run\n' });
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(
      await screen.findByRole('button', { name: 'Copy as Markdown' }),
    );
    expect(await screen.findByText('The report is copied.')).toBeVisible();
    expect(write).toHaveBeenCalledWith('# Run\n');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('saves the report as JSON', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const names: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    show();
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Download JSON' }),
    );
    await waitFor(() => expect(names).toEqual(['faultline-EXPa.json']));
    const text = await saved[0]!.text();
    expect(JSON.parse(text)).toEqual(report);
    jest.restoreAllMocks();
  });

  it('prints the verdict, the signals and the hashes, and tidies up', async () => {
    let printed = '';
    window.print = () => {
      printed = document.body.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
    show();
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Print or PDF' }),
    );
    await waitFor(() => expect(printed).toContain('Global error rate'));
    expect(printed).toContain('60 % of all requests got an error for 3 min.');
    expect(printed).toContain('AWS denies cloudwatch:GetMetricData.');
    expect(printed).toContain('c1d4000077e0');
    await waitFor(() =>
      expect(document.body.textContent).not.toContain('Global error rate'),
    );
  });

  it('says why there is no report', async () => {
    show({
      getReport: async () => {
        throw new Error('No connection.');
      },
    });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Download JSON' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The report could not be made. No connection.',
    );
  });

  it('leads to the report that FIS wrote, or says what became of it', async () => {
    const written = {
      url: 'https://example.com/report.pdf',
      type: 'PDF',
      state: 'completed' as const,
      reason: 'Report was generated.',
    };
    const failed = {
      url: 'https://example.com/experiment',
      type: '',
      state: 'failed' as const,
      reason: 'Not enough privileges to perform s3:PutObject',
    };
    show({
      getReport: async () => ({ ...report, awsReports: [written, failed] }),
    });
    expect(
      await screen.findByRole('link', { name: /^Report of FIS \(PDF\)/ }),
    ).toHaveAttribute('href', written.url);
    expect(
      screen.getByText(/Not enough privileges to perform s3:PutObject/),
    ).toBeInTheDocument();
  });
});
