// What is wrong with the page as it stands: one line for each fault.
(language) => {
  const faults = [];
  const known = language.told;
  const name = (e) => `<${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''}${typeof e.className === 'string' && e.className ? '.' + e.className.trim().split(/\s+/).join('.') : ''}>`;
  const shown = (e) => e.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });

  if (document.documentElement.lang !== language.name) faults.push(`html lang is ${document.documentElement.lang}`);
  if (!document.title || document.title.startsWith('undefined')) faults.push(`title is "${document.title}"`);

  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth || visualViewport.scale !== 1) {
    const wide = [...document.querySelectorAll('body *')].filter((e) => shown(e) && e.getBoundingClientRect().right > language.width + 1);
    faults.push(`${page.scrollWidth} px wide in ${innerWidth}: ${wide.slice(0, 5).map(name).join(' ')}`);
  }
  if (innerWidth !== language.width) faults.push(`laid out ${innerWidth} px wide in a window of ${language.width}`);

  const ids = new Map();
  document.querySelectorAll('[id]').forEach((e) => ids.set(e.id, (ids.get(e.id) ?? 0) + 1));
  ids.forEach((count, id) => count > 1 && faults.push(`id ${id} is there ${count} times`));

  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue.trim();
    const parent = walker.currentNode.parentElement;
    if (text && parent && !parent.closest('script, style') && shown(parent)) words.push({ text, at: parent });
  }
  document.querySelectorAll('[aria-label], [title], [placeholder], [alt]').forEach((e) => {
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = e.getAttribute(attribute);
      if (text && shown(e)) words.push({ text, at: e });
    }
  });
  if (document.querySelector('main > .empty[role=alert]')) faults.push('the page broke');
  if (words.length < 3) faults.push('the page is empty');
  for (const { text, at } of words) {
    if (/^[a-z_]\w*(\.\w+)+$/.test(text) && !known.includes(text)) faults.push(`raw key "${text}" in ${name(at)}`);
    if (/^[a-z]+(_[a-z]+)+$/.test(text)) faults.push(`word of the machine "${text}" in ${name(at)}`);
    if (/\b[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}|\d{4}-\d\d-\d\dT\d\d:/.test(text)) faults.push(`raw reference or time "${text}" in ${name(at)}`);
    if (/\bundefined\b|\bNaN\b|\[object |\{\{|\{\w+[|}]/.test(text)) faults.push(`broken text "${text}" in ${name(at)}`);
    if (language.name === 'en' && !at.closest('[lang="zh-CN"]')) {
      for (const run of text.match(/[\u3400-\u9fff]+/g) ?? []) {
        if (!known.some((told) => told.includes(run))) faults.push(`Chinese "${run}" in ${name(at)}`);
      }
    }
  }

  const textOf = (e) =>
    [e.getAttribute('aria-label'), e.innerText, e.textContent, e.title, ...[...e.querySelectorAll('img[alt], [aria-label]')].map((i) => i.alt ?? i.getAttribute('aria-label'))]
      .map((t) => (t ?? '').trim()).find((t) => t) ?? '';
  const nameOf = (e) => {
    const by = (e.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const labels = [...(e.labels ?? [])].map((l) => l.textContent.trim()).join(' ').trim();
    const inner = e.matches('input, select, textarea') ? e.getAttribute('aria-label') ?? '' : textOf(e);
    return by || labels || inner.trim() || (e.title ?? '').trim();
  };
  document.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=link], [role=combobox], [role=switch], [role=tab], [role=dialog]').forEach((e) => {
    if (shown(e) && !e.closest('[aria-hidden=true]') && nameOf(e) === '') faults.push(`no name: ${name(e)} in ${name(e.parentElement)}`);
  });
  document.querySelectorAll('img').forEach((e) => e.hasAttribute('alt') || faults.push(`no alt: ${e.src}`));
  if (document.querySelectorAll('main').length !== 1) faults.push(`${document.querySelectorAll('main').length} main landmarks`);
  if ([...document.querySelectorAll('h1')].filter(shown).length !== 1) faults.push(`${document.querySelectorAll('h1').length} h1`);
  return faults;
}
