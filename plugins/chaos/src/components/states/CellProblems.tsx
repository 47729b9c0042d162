import { CellHealth } from '@faultline/plugin-chaos-common';
import { CellProblem } from './CellProblem';

interface CellProblemsProps {
  cells: CellHealth[];
  onRefresh: () => void;
}

/** Names each cell that cannot be read; its older data stays on the page. */
export function CellProblems({ cells, onRefresh }: CellProblemsProps) {
  return (
    <>
      {cells.map(
        cell =>
          cell.problem && (
            <CellProblem key={cell.id} cell={cell} onRefresh={onRefresh} />
          ),
      )}
    </>
  );
}
