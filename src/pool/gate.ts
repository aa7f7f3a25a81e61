/** Lets many in at a time, or one alone. */
export class Gate {
  private inside = 0;
  private closed: Promise<void> | null = null;
  private onEmpty: () => void = () => {};

  async enter<T>(act: () => Promise<T>): Promise<T> {
    while (this.closed !== null) await this.closed;
    this.inside += 1;
    try {
      return await act();
    } finally {
      this.inside -= 1;
      if (this.inside === 0) this.onEmpty();
    }
  }

  /** Waits for all that are inside; nobody comes in meanwhile. */
  async enterAlone<T>(act: () => Promise<T>): Promise<T> {
    while (this.closed !== null) await this.closed;
    let open = (): void => {};
    this.closed = new Promise((resolve) => {
      open = resolve;
    });
    try {
      if (this.inside > 0)
        await new Promise<void>((resolve) => {
          this.onEmpty = resolve;
        });
      return await act();
    } finally {
      this.onEmpty = () => {};
      this.closed = null;
      open();
    }
  }
}
