// The banner, and what is counted once the visitor agrees.
(() => {
  const notice = document.getElementById('notice');
  const choice = /(?:^|; )yard_choice=(\w+)/.exec(document.cookie);
  const count = () => {
    const tag = document.createElement('script');
    tag.src = 'https://cdn.tallymark.test/count.js';
    document.head.append(tag);
  };
  const choose = (answer) => {
    document.cookie = `yard_choice=${answer}; path=/; secure; samesite=lax; max-age=15552000`;
    notice.hidden = true;
    if (answer === 'all') count();
  };
  document.getElementById('all').addEventListener('click', () => choose('all'));
  document.getElementById('none').addEventListener('click', () => choose('none'));
  notice.hidden = choice !== null;
  if (choice && choice[1] === 'all') count();
})();
