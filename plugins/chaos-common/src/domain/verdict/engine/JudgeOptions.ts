/**
 * What a judge may know beyond the document.
 * @public
 */
export interface JudgeOptions {
  /**
   * What else happened to the service during the run, each as a sentence without
   * its full stop: a deploy, a change of its size, another experiment. The run
   * is judged all the same, with low confidence.
   */
  confounders?: readonly string[];
  /**
   * Factor on the limits that statistics set, to measure what it costs to be
   * more or less careful. Unset: 1.
   */
  caution?: number;
}
