import type { Channel } from './machine.ts';

/** Writes to a channel whose reader may go away at any time. */
export interface Outlet {
  readonly write: (text: string) => void;
}

/**
 * `apim-jwt check | head` closes the pipe early. That is the reader's right: what is left is dropped
 * and the exit code stays. Any other error means that a report was lost.
 */
export function outletOf(channel: Channel, onLoss: (error: Error) => void): Outlet {
  let open = true;
  channel.onError((error) => {
    const first = open;
    open = false;
    if (first && !isClosedPipe(error)) onLoss(error);
  });
  return {
    write: (text) => {
      if (open) channel.write(text);
    },
  };
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
