// Finds rules by all words typed. What stands in an id counts most, then what stands in the sentence. Where nothing is found it says
// what may have been meant.
(() => {
  'use strict';
  const MOST = 60;
  const box = document.getElementById('search');
  const input = document.getElementById('query');
  const results = document.getElementById('results');
  const count = document.getElementById('count');

  const nothing = document.getElementById('nothing');
  const meant = document.getElementById('meant');

  const fields = rule => [rule.sentence, rule.checks.join('\n'), rule.why, rule.chapter];
  const index = RULES.map(rule => ({ rule, id: rule.id.toLowerCase(), texts: fields(rule).map(text => text.toLowerCase()) }));

  // What is pasted comes with quotes, as the address of a rule, or as a pattern of ids such as the command line takes.
  const cleaned = word => word.replace(/^.*\.html#/, '').replace(/^["'`*([{\u2018-\u201f]+(?=.)|["'`*,;:!?.\u2018-\u201f]+$/g, '');
  // A word as it stands, as a binding to another language spells it, and without the s of a plural.
  const spellings = word => {
    const plain = word.toLowerCase();
    const all = [plain, word.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()];
    if (/[^s]s$/.test(plain) && plain.length > 4) all.push(plain.slice(0, -1));
    return [...new Set(all)];
  };
  const wordsOf = text => text.split(/\s+/).map(cleaned).filter(word => word).map(spellings);

  // The smaller, the better; nothing is worse than a word that is not found.
  const rankOf = (entry, word) => {
    if (entry.id === word) return 0;
    if (entry.id.startsWith(word)) return 1;
    if (entry.id.split(/[.]/).includes(word)) return 2;
    if (entry.id.includes(word)) return 3;
    const field = entry.texts.findIndex(text => text.includes(word));
    return field < 0 ? Infinity : 10 + field;
  };
  const bestRank = (entry, word) => Math.min(...word.map((spelling, place) => 20 * place + rankOf(entry, spelling)));
  // Words that follow each other in a text as they were typed are worth more than anything.
  const isPhrase = (entry, words) => words.length > 1 && entry.texts.some(text => text.includes(words.map(word => word[0]).join(' ')));
  const rankOfAll = (entry, words) =>
    words.reduce((sum, word) => sum + bestRank(entry, word), isPhrase(entry, words) ? -20 * words.length : 0);
  const find = words => index
    .map((entry, place) => ({ entry, place, rank: rankOfAll(entry, words) }))
    .filter(found => found.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(found => found.entry.rule);

  // How many letters have to be changed, left out, put in or exchanged with their neighbours.
  const distance = (a, b) => {
    const rows = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      rows.push([i]);
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        let least = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2][j - 2] + 1);
        rows[i].push(least);
      }
    }
    return rows[a.length][b.length];
  };
  let known;
  const vocabulary = () => {
    if (!known) {
      known = new Map();
      const text = index.map(entry => entry.id + ' ' + entry.texts.join(' ')).join(' ');
      for (const word of text.match(/[a-z_0-9]{3,}/g)) known.set(word, (known.get(word) || 0) + 1);
    }
    return known;
  };
  const nearest = word => {
    if (word.length < 3 || vocabulary().has(word)) return word;
    const most = word.length < 6 ? 1 : 2;
    const near = [...vocabulary()].filter(([other]) => Math.abs(other.length - word.length) <= most)
      .map(([other, times]) => ({ other, times, far: distance(word, other) }))
      .filter(candidate => candidate.far <= most)
      .sort((a, b) => a.far - b.far || b.times - a.times)[0];
    return near ? near.other : word;
  };
  // The same words, those that stand nowhere exchanged for the nearest that do.
  const repaired = words => words
    .map(word => index.some(entry => bestRank(entry, word) < Infinity) ? word[0]
      : word[word.length > 1 && word[1].includes('_') ? 1 : 0].replace(/[a-z_0-9]+/g, nearest))
    .join(' ');

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
  const item = (rule, groups) => {
    const words = groups.flat();
    const link = element('a', '', element('code', '', ...marked(rule.id, words)));
    link.href = rule.at;
    const made = element('li', '', link, ' ', element('span', 'level ' + rule.level.toLowerCase(), rule.level),
      element('p', '', ...marked(rule.sentence, words)));
    const shown = (rule.id + ' ' + rule.sentence).toLowerCase();
    const others = groups.filter(group => !group.some(word => shown.includes(word))).flat();
    const check = rule.checks.find(title => others.some(word => title.toLowerCase().includes(word)));
    if (check) made.append(element('p', 'faint', 'check: ', ...marked(check, words)));
    else if (others.length) made.append(element('p', 'faint', ...marked(rule.why, words)));
    return made;
  };

  const suggestion = words => {
    const better = repaired(words);
    if (!find(wordsOf(better)).length) return [];
    const link = element('a', '', better);
    link.href = '#q=' + encodeURIComponent(better);
    return ['Did you mean ', link, '?'];
  };

  const show = () => {
    const words = wordsOf(input.value);
    const found = words.length ? find(words) : [];
    results.replaceChildren(...found.slice(0, MOST).map(rule => item(rule, words)));
    nothing.hidden = !words.length || found.length > 0;
    meant.replaceChildren(...(nothing.hidden ? [] : suggestion(words)));
    count.textContent = !words.length ? RULES.length + ' rules to search'
      : !found.length ? 'No rule has ' + (words.length === 1 ? 'this word.' : 'all of these words.')
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
  // Whether there was anywhere to go; if not, the keys scroll the page as they do everywhere.
  const move = step => {
    const all = [input, ...links()];
    const next = all[all.indexOf(document.activeElement) + step];
    if (next) next.focus();
    return Boolean(next);
  };
  box.parentElement.addEventListener('keydown', event => {
    if (event.isComposing || event.target !== input && !results.contains(event.target)) return;
    if (event.key === 'Escape') { input.value = ''; typed(); input.focus(); }
    else if (event.key === 'Enter' && event.target === input && links().length) links()[0].click();
    else if (event.key === 'ArrowDown' ? !move(1) : event.key !== 'ArrowUp' || !move(-1)) return;
    event.preventDefault();
  });
  input.addEventListener('input', typed);
  addEventListener('hashchange', addressed);
  box.hidden = false;
  addressed();
  input.focus();
})();
