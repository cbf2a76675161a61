// Cookies that scripts set.
// Whether the jar shows the pair that was just set: the browser may have refused it.
const shows = (jar, text) => {
  const end = apply(indexOf, text, [';']);
  const given = end < 0 ? text : apply(slice, text, [0, end]);
  const equals = apply(indexOf, given, ['=']);
  const name = equals < 0 ? '' : apply(trim, apply(slice, given, [0, equals]), []);
  const value = apply(trim, apply(slice, given, [equals + 1]), []);
  const pair = name ? name + '=' + value : value;
  return apply(indexOf, '; ' + jar + ';', ['; ' + pair + ';']) >= 0;
};

const cookie = getOwnPropertyDescriptor(prototypeOf('Document') || {}, 'cookie');
replace(prototypeOf('Document'), 'cookie', 'set', (native, self, args) => {
  const text = `${args[0]}`;
  const result = apply(native, self, [text]);
  report([mark, 'cookie', '' + now(), text, '' + shows(apply(cookie.get, self, []), text)]);
  return result;
});

// The stack is that of the call; whether the browser took the cookie comes with the promise.
const storeCall = kind => (native, self, args) => {
  const given = args[0];
  const from = typeof given === 'object' && given !== null ? given : { name: given, value: args[1] };
  const call = '' + ++calls;
  const field = name => (from[name] === undefined || from[name] === null ? '' : '' + from[name]);
  const expires = from.expires === undefined || from.expires === null ? '' : '' + +from.expires;
  report([mark, kind, '' + now(), call, field('name'), field('value'), expires, field('domain'),
    field('path'), field('sameSite'), field('partitioned')]);
  const result = apply(native, self, args);
  apply(then, result, [
    () => report([mark, 'cookie-store-end', '' + now(), call, 'true']),
    () => report([mark, 'cookie-store-end', '' + now(), call, 'false']),
  ]);
  return result;
};
replace(prototypeOf('CookieStore'), 'set', 'value', storeCall('cookie-store-set'));
replace(prototypeOf('CookieStore'), 'delete', 'value', storeCall('cookie-store-delete'));
