// What the keyboard is on, whether anybody can see that, and whether it is the action looked for.
(action) => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const marked = (x) => {
    const style = getComputedStyle(x);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  // Controls drawn by others (tiles, chips, switches) wear the focus of the real input inside them.
  const wearers = [e, e.closest('label'), e.parentElement, e.nextElementSibling, e.closest('.ant-select, .ant-picker, .ant-input-affix-wrapper')].filter(Boolean);
  const text = (e.getAttribute('aria-label') ?? e.innerText ?? e.name ?? '').trim().slice(0, 40);
  return { what: `<${e.tagName.toLowerCase()}> ${text}`, seen: wearers.some(marked), there: e.matches(action) };
}
