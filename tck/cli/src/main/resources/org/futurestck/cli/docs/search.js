// Finds rules by all words typed. What stands in an id counts most, then what stands in the sentence.
(() => {
  'use strict';
  const MOST = 60;
  const box = document.getElementById('search');
  const input = document.getElementById('query');
  const results = document.getElementById('results');
  const count = document.getElementById('count');

  const fields = rule => [rule.sentence, rule.checks.join('\n'), rule.why];
  const index = RULES.map(rule => ({ rule, id: rule.id.toLowerCase(), texts: fields(rule).map(text => text.toLowerCase()) }));

  // The smaller, the better; nothing is worse than a word that is not found.
  const rankOf = (entry, word) => {
    if (entry.id === word) return 0;
    if (entry.id.startsWith(word)) return 1;
    if (entry.id.split(/[.]/).includes(word)) return 2;
    if (entry.id.includes(word)) return 3;
    const field = entry.texts.findIndex(text => text.includes(word));
    return field < 0 ? Infinity : 10 + field;
  };
  const find = words => index
    .map((entry, place) => ({ entry, place, rank: words.reduce((sum, word) => sum + rankOf(entry, word), 0) }))
    .filter(found => found.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(found => found.entry.rule);

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  // The text in pieces, those that were looked for as marks.
  const marked = (text, words) => {
    const pieces = [];
    const lower = text.toLowerCase();
    for (let at = 0; at < text.length;) {
      const next = words.map(word => ({ word, from: lower.indexOf(word, at) }))
        .filter(hit => hit.from >= 0)
        .sort((a, b) => a.from - b.from || b.word.length - a.word.length)[0];
      if (!next) { pieces.push(text.slice(at)); break; }
      pieces.push(text.slice(at, next.from), element('mark', '', text.slice(next.from, next.from + next.word.length)));
      at = next.from + next.word.length;
    }
    return pieces;
  };
  const item = (rule, words) => {
    const link = element('a', '', element('code', '', ...marked(rule.id, words)));
    link.href = rule.at;
    const made = element('li', '', link, ' ', element('span', 'level ' + rule.level.toLowerCase(), rule.level),
      element('p', '', ...marked(rule.sentence, words)));
    const others = words.filter(word => !rule.id.toLowerCase().includes(word) && !rule.sentence.toLowerCase().includes(word));
    const check = rule.checks.find(title => others.some(word => title.toLowerCase().includes(word)));
    if (check) made.append(element('p', 'faint', 'check: ', ...marked(check, words)));
    else if (others.length) made.append(element('p', 'faint', ...marked(rule.why, words)));
    return made;
  };

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
    const found = words.length ? find(words) : [];
    results.replaceChildren(...found.slice(0, MOST).map(rule => item(rule, words)));
    count.textContent = !words.length ? RULES.length + ' rules to search'
      : found.length === 1 ? '1 rule' : found.length + ' rules' + (found.length > MOST ? ', the first ' + MOST + ' of them here' : '');
  };
  const typed = () => {
    show();
    // The address is that of the search, so that it can be sent.
    history.replaceState(null, '', input.value ? '#q=' + encodeURIComponent(input.value) : location.pathname);
  };
  const addressed = () => {
    const match = /^#q=(.*)$/.exec(location.hash);
    let words = match ? match[1] : '';
    try { words = decodeURIComponent(words); } catch (malformed) { /* Then it is searched for as it stands there. */ }
    input.value = words;
    show();
  };
  const links = () => [...results.querySelectorAll('a')];
  const move = step => {
    const all = [input, ...links()];
    const next = all[Math.max(0, all.indexOf(document.activeElement)) + step];
    if (next) next.focus();
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape') { input.value = ''; typed(); input.focus(); }
    else if (event.key === 'Enter' && document.activeElement === input && links().length) links()[0].click();
    else return;
    event.preventDefault();
  });
  input.addEventListener('input', typed);
  addEventListener('hashchange', addressed);
  box.hidden = false;
  addressed();
  input.focus();
})();
