// What pages do besides: timers, and work of their own.
(() => {
  let ticks = 0;
  const timer = setInterval(() => {
    document.title = document.title.replace(/ ?•*$/, '') + '•'.repeat(ticks % 3);
    if (++ticks === 12) clearInterval(timer);
  }, 1000);
  const rows = Array.from({ length: 2000 }, (_, i) => ({ i, word: 'r' + ((i * 7919) % 2003) }));
  rows.sort((a, b) => a.word.localeCompare(b.word));
})();
