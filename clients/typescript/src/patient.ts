/** How often is asked in all, and the seconds between where the server does not say. */
const TRIES = 5;
const PAUSE = 2;

/**
 * A `fetch` for any client that asks again where the server is there and cannot answer just now: it has just started, or has too much to do. Such an answer has status 503, and
 * the seconds to wait in `Retry-After`. The fifth answer is given back whatever it is; who gives up by the request's signal is not kept waiting. A server that cannot be reached is not asked again.
 */
export function patient(ask: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    for (let tried = 1; ; tried++) {
      const answer = await ask(input, init);
      if (answer.status !== 503 || tried === TRIES) return answer;
      await pause(secondsOf(answer.headers.get("Retry-After")), init?.signal ?? undefined);
    }
  };
}

function secondsOf(header: string | null): number {
  const seconds = Number(header ?? undefined);
  return seconds >= 0 ? seconds : PAUSE;
}

function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
