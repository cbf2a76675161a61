// The debugger does not tell of every request that a page sends while it is being left, nor of
// the script behind each of the others.
const sizeOf = {
  Blob: getter('Blob', 'size'),
  ArrayBuffer: getter('ArrayBuffer', 'byteLength'),
};
// So much of a text is searched.
const shown = text => apply(slice, text, [0, 65536]);
const parametersOf = (prototypeOf('URLSearchParams') || {}).toString;
// The size, the type and the text of a body.
const bodyOf = body => {
  if (typeof body === 'string') {
    return ['' + body.length, 'text/plain', shown(body)];
  }
  const kind = body && body.constructor ? body.constructor.name : '';
  const size = sizeOf[kind] ? '' + sizeOf[kind](body) : '0';
  if (kind === 'URLSearchParams' && parametersOf) {
    const text = apply(parametersOf, body, []);
    return ['' + text.length, 'application/x-www-form-urlencoded', shown(text)];
  }
  return [size, kind === 'Blob' ? body.type : '', ''];
};
const reportSent = (type, addressOf) => (native, self, args, target) => {
  report([mark, 'sent', '' + now(), type, '' + addressOf(self, args), ...bodyOf(args[1])]);
  return target ? construct(native, args, target) : apply(native, self, args);
};
const firstArgument = (self, args) => args[0];
replace(prototypeOf('Navigator'), 'sendBeacon', 'value', reportSent('ping', firstArgument));
replace(prototypeOf('HTMLImageElement'), 'src', 'set', reportSent('image', firstArgument));
const action = getOwnPropertyDescriptor(prototypeOf('HTMLFormElement') || {}, 'action');
const formAddress = self => apply(action.get, self, []);
replace(prototypeOf('HTMLFormElement'), 'submit', 'value', reportSent('form', formAddress));
replace(prototypeOf('HTMLFormElement'), 'requestSubmit', 'value', reportSent('form', formAddress));
// A later fetch that can be aborted may never be sent.
replace(scope, 'fetchLater', 'value', (native, self, args) => {
  const result = apply(native, self, args);
  if (!args[1] || !args[1].signal) {
    const given = args[1] || args[0];
    report([mark, 'sent', '' + now(), 'fetch-later', '' + (args[0].url || args[0]), ...bodyOf(given.body), '' + (given.method || 'GET')]);
  }
  return result;
});
replaceConstructor('EventSource', reportSent('eventsource', firstArgument));
