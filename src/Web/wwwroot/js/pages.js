// 原句卡片：没有脚本时，链接跳到页尾“本页依据”；有脚本时就近显示同一段内容。Esc 关闭，可移入，点击固定。
(() => {
  const card = document.createElement('div');
  card.className = 'dx-card'; card.hidden = true; card.setAttribute('role', 'region'); card.setAttribute('aria-label', '原句');
  document.body.append(card);
  let owner = null, pinned = false, timer = 0;
  const small = () => matchMedia('(max-width: 767.98px)').matches;
  const close = focus => {
    card.hidden = true;
    if (owner) { owner.setAttribute('aria-expanded', 'false'); if (focus) owner.focus(); }
    owner = null; pinned = false;
  };
  const mark = (quote, words) => {
    const text = quote.textContent, digit = c => c >= '0' && c <= '9';
    let at = text.indexOf(words);
    // 数字不落在更长的数字里：“3年”不是“2023年”的一部分。
    while (at > 0 && digit(words[0]) && digit(text[at - 1])) at = text.indexOf(words, at + 1);
    if (at < 0) return;
    const hit = document.createElement('mark');
    hit.textContent = words;
    quote.replaceChildren(text.slice(0, at), hit, text.slice(at + words.length));
  };
  const place = link => {
    const r = link.getBoundingClientRect(), w = card.offsetWidth, h = card.offsetHeight;
    const left = Math.max(12, Math.min(r.left, document.documentElement.clientWidth - w - 12));
    const below = r.bottom + h + 12 < innerHeight;
    card.style.left = left + scrollX + 'px';
    card.style.top = (below ? r.bottom + 8 : Math.max(8, r.top - h - 8)) + scrollY + 'px';
  };
  const open = (link, pin) => {
    // 锚点可能含汉字，地址里是百分号编码。
    const source = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!source) return false;
    clearTimeout(timer);
    if (owner && owner !== link) owner.setAttribute('aria-expanded', 'false');
    owner = link; pinned = pin; card.innerHTML = source.innerHTML;
    const words = link.dataset.mark, quote = card.querySelector('.dx-quote');
    if (words && quote) mark(quote, words);
    const context = card.querySelector('.k a'); if (context) card.append(context);
    const x = document.createElement('button');
    x.type = 'button'; x.className = 'dx-card__x'; x.setAttribute('aria-label', '关闭'); x.textContent = '✕'; x.onclick = () => close(true);
    card.append(x);
    card.hidden = false; link.setAttribute('aria-expanded', 'true');
    if (small()) card.removeAttribute('style'); else place(link);
    if (pin) x.focus({ preventScroll: true });
    return true;
  };
  document.querySelectorAll('a.dx-cite[href^="#"]').forEach(link => {
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', e => { if (open(link, true)) e.preventDefault(); });
    link.addEventListener('pointerenter', e => {
      if (e.pointerType === 'mouse' && !pinned) { clearTimeout(timer); timer = setTimeout(() => open(link, false), 160); }
    });
    link.addEventListener('pointerleave', e => {
      if (e.pointerType === 'mouse') { clearTimeout(timer); timer = setTimeout(() => { if (!pinned && !card.matches(':hover')) close(); }, 220); }
    });
  });
  card.addEventListener('pointerleave', () => { if (!pinned) close(); });
  document.addEventListener('keydown', e => { if (e.key === 'Escape' && owner) close(pinned); });
  document.addEventListener('click', e => { if (owner && !card.contains(e.target) && !owner.contains(e.target)) close(); });
})();

// 打印按钮只在有脚本时出现。
document.querySelectorAll('button[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

// 手机菜单：点菜单以外的地方或按 Esc 收起。
document.querySelectorAll('details.dx-burger').forEach(menu => {
  document.addEventListener('click', e => { if (!menu.contains(e.target)) menu.open = false; });
  menu.addEventListener('keydown', e => { if (e.key === 'Escape') { menu.open = false; menu.querySelector('summary').focus(); } });
});

// 条款导航、筛选：宽屏展开，窄屏收起，没有脚本时始终展开。
if (matchMedia('(max-width: 991.98px)').matches) document.querySelectorAll('details.dx-fold').forEach(fold => { fold.open = false; });
