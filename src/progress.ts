/** Tells a waiting person how far a run is. */
export interface Progress {
  /** One more of `total` origins is done. */
  step(done: number, total: number): void;
  /** Nothing more will come; the line, if any, is cleared. */
  end(): void;
}

export const SILENT: Progress = { step: () => undefined, end: () => undefined };

/** A live counter on a terminal; nothing at all elsewhere, so that logs stay clean. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return SILENT;
  return {
    step: (done, total) => {
      stream.write(`\r\x1b[Kchecking origins: ${done} of ${total}`);
    },
    end: () => {
      stream.write('\r\x1b[K');
    },
  };
}
