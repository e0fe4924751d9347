const QUIET_MS = 2_000;
const REPEAT_MS = 15_000;

/**
 * Does `work` and, only when it takes over two seconds, says on stderr what is going on and, at the end, how long it
 * took. stdout stays free for a script's own answer.
 * @template T
 * @param {string} text what is being done, such as "Installing node modules"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(text, work) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  let said = false;
  const timers = [
    setTimeout(() => {
      said = true;
      console.error(`${text} …`);
    }, QUIET_MS),
    setInterval(() => console.error(`${text} … ${seconds()}`), REPEAT_MS),
  ];
  try {
    const result = await work();
    if (said) console.error(`${text}: took ${seconds()}`);
    return result;
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}
