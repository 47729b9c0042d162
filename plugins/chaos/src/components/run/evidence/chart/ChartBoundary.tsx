import { Component, ReactNode } from 'react';

interface ChartBoundaryProps {
  /** Shown when the drawing cannot be loaded or made. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a chart that cannot be drawn from taking the page with it. */
export class ChartBoundary extends Component<
  ChartBoundaryProps,
  { failed: boolean }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  override state = { failed: false };

  override render() {
    const { fallback, children } = this.props;
    return this.state.failed ? fallback : children;
  }
}
