// The first part of what runs before the scripts of every document and worker; observe-*.js follow,
// all within one function whose argument "mark" is a word that no page can know. Reports go to the
// original console.debug, since the debugger receives its arguments with a call stack that no page
// can tamper with, and the page sees nothing. Everything used later is taken now, before a page can
// redefine it.
'use strict';
const scope = globalThis;
const { apply, construct, getOwnPropertyDescriptor, defineProperty } = Reflect;
const { indexOf, slice, trim } = String.prototype;
const { get: mapGet, set: mapSet } = WeakMap.prototype;
const { has: setHas, add: setAdd } = Set.prototype;
const { get: listGet, set: listSet } = Map.prototype;
const setSize = getOwnPropertyDescriptor(Set.prototype, 'size').get;
const listSize = getOwnPropertyDescriptor(Map.prototype, 'size').get;
const then = Promise.prototype.then;
const now = Date.now;
const random = Math.random;
const debug = console.debug;
const log = console;
const natives = new WeakMap();
let calls = 0;

const report = fields => apply(debug, log, fields);

// The wrapper of a native function looks like it: same name, same length, same text.
const wrap = (native, around) => {
  const wrapper = new Proxy(native, {
    apply: (target, self, args) => around(target, self, args),
  });
  apply(mapSet, natives, [wrapper, native]);
  return wrapper;
};

const replace = (owner, name, part, around) => {
  const descriptor = owner && getOwnPropertyDescriptor(owner, name);
  if (descriptor && typeof descriptor[part] === 'function') {
    descriptor[part] = wrap(descriptor[part], around);
    defineProperty(owner, name, descriptor);
  }
};

const getter = (name, property) => {
  const descriptor = getOwnPropertyDescriptor(prototypeOf(name) || {}, property);
  return object => (descriptor ? apply(descriptor.get, object, []) : undefined);
};

const prototypeOf = name => (scope[name] ? scope[name].prototype : undefined);

replace(Function.prototype, 'toString', 'value', (native, self, args) => {
  const known = typeof self === 'function' ? apply(mapGet, natives, [self]) : undefined;
  return apply(native, known || self, args);
});

const replaceConstructor = (name, around) => {
  const native = scope[name];
  if (native) {
    const wrapper = new Proxy(native, { construct: (target, args, made) => around(target, undefined, args, made) });
    apply(mapSet, natives, [wrapper, native]);
    defineProperty(native.prototype, 'constructor', { value: wrapper, writable: true, enumerable: false, configurable: true });
    defineProperty(scope, name, { value: wrapper, writable: true, enumerable: false, configurable: true });
  }
};
