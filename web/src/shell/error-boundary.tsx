import { Component, type ReactNode } from "react";

import { FailureMessage } from "./failure-message.tsx";

/** Keeps the frame standing when a page breaks, and says so. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error?: unknown }
> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="o-narrow">
        <FailureMessage whole error={error} retry={() => this.setState({ error: undefined })} />
      </div>
    );
  }
}
