// Types what the persona has into the empty fields that ask for it and can be seen, and leaves each
// field as a visitor does. Nothing is sent, and nothing but text fields is touched: no passwords.
(persona => {
  const byPurpose = {
    email: 'email', tel: 'phone', 'tel-national': 'phone', 'cc-number': 'card',
    name: 'name', 'given-name': 'name', 'family-name': 'name', 'cc-name': 'name',
  };
  // Ordered: "name on card" and "name of your e-mail account" ask for what is named first here.
  const byWords = [
    ['email', /e-?mail|courriel|correo|posta elettronica/i],
    ['card', /card.?(number|no\b)|cc.?num|kartennummer|kaartnummer|num[eé]ro de (la )?(carte|tarjeta)/i],
    ['phone', /phone|mobile|telef[oó]n|t[eé]l[eé]phone|handy|\btel\b|puhelin/i],
    ['name', /(full|first|last|given|family|your)[-_ ]?name|surname|vorname|nachname|(^| )(name|nom|nombre|naam|navn|namn)( |$)/i],
  ];
  const kindOf = field => {
    for (const purpose of (field.autocomplete || '').toLowerCase().split(/\s+/)) {
      if (byPurpose[purpose]) {
        return byPurpose[purpose];
      }
    }
    if (field.type === 'email') {
      return 'email';
    }
    const labels = [...(field.labels || [])].map(label => label.textContent);
    const told = [field.name, field.id, field.placeholder, field.getAttribute('aria-label'), ...labels];
    const words = told.filter(text => text).map(text => text.trim());
    const found = byWords.find(([, pattern]) => words.some(text => pattern.test(text)));
    return found ? found[0] : field.type === 'tel' ? 'phone' : '';
  };
  const open = field =>
    !field.disabled && !field.readOnly && !field.value &&
    field.checkVisibility({opacityProperty: true, visibilityProperty: true}) &&
    field.getClientRects().length > 0;
  const kinds = 'input:not([type]), input[type=text], input[type=email], input[type=tel]';
  let typed = 0;
  for (const field of document.querySelectorAll(kinds)) {
    const text = open(field) ? persona[kindOf(field)] : undefined;
    if (text && (field.maxLength < 0 || field.maxLength >= text.length)) {
      field.focus({preventScroll: true});
      if (document.activeElement === field) {
        document.execCommand('insertText', false, text);
        field.blur();
        typed++;
      }
    }
  }
  return typed;
})
