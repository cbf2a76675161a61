// What tells one device from another, read in a way that meets a published criterion; ApiRead and
// ReadCollector name them. Each is reported a few times at most in a document, so that several
// scripts can be told apart and a script that reads all the time costs nothing.
const SEVERAL = 3;
const SMALLEST = 16;
const CHARACTERS = 10;
const COLOURS = 2;
const MANY_FONTS = 50;
const MANY_CHECKS = 30;
const reported = new Map();
const read = (api, detail) => {
  const key = api + ' ' + detail;
  const times = apply(listGet, reported, [key]) || 0;
  if (times < SEVERAL) {
    apply(listSet, reported, [key, times + 1]);
    report([mark, 'read', '' + now(), api, detail]);
  }
};

// Canvas: what was drawn on each, as far as the criterion asks for it.
const drawings = new WeakMap();
const drawingOn = canvas => {
  let drawing = apply(mapGet, drawings, [canvas]);
  if (!drawing) {
    drawing = { characters: new Set(), colours: new Set(), put: false };
    apply(mapSet, drawings, [canvas, drawing]);
  }
  return drawing;
};
const count = set => apply(setSize, set, []);
const readBack = (canvas, width, height) => {
  const drawing = apply(mapGet, drawings, [canvas]);
  if (drawing && !drawing.put && width >= SMALLEST && height >= SMALLEST
      && (count(drawing.characters) >= CHARACTERS || count(drawing.colours) >= COLOURS)) {
    read('canvas', '');
  }
};
for (const kind of ['CanvasRenderingContext2D', 'OffscreenCanvasRenderingContext2D']) {
  const canvasOf = getter(kind, 'canvas');
  const fontOf = getter(kind, 'font');
  for (const [draw, style] of [['fillText', getter(kind, 'fillStyle')], ['strokeText', getter(kind, 'strokeStyle')]]) {
    replace(prototypeOf(kind), draw, 'value', (native, self, args) => {
      const result = apply(native, self, args);
      const drawing = drawingOn(canvasOf(self));
      const colour = style(self);
      if (typeof colour === 'string') {
        apply(setAdd, drawing.colours, [colour]);
      }
      const text = `${args[0]}`;
      for (let i = 0; i < text.length && i < 100 && count(drawing.characters) < CHARACTERS; i++) {
        apply(setAdd, drawing.characters, [text[i]]);
      }
      return result;
    });
  }
  for (const name of ['save', 'restore']) {
    replace(prototypeOf(kind), name, 'value', (native, self, args) => {
      const result = apply(native, self, args);
      drawingOn(canvasOf(self)).put = true;
      return result;
    });
  }
  replace(prototypeOf(kind), 'getImageData', 'value', (native, self, args) => {
    readBack(canvasOf(self), args[2], args[3]);
    return apply(native, self, args);
  });

  const fontsOfText = new Map();
  replace(prototypeOf(kind), 'measureText', 'value', (native, self, args) => {
    const result = apply(native, self, args);
    const text = `${args[0]}`;
    let fonts = apply(listGet, fontsOfText, [text]);
    if (!fonts && apply(listSize, fontsOfText, []) < MANY_FONTS) {
      fonts = new Set();
      apply(listSet, fontsOfText, [text, fonts]);
    }
    if (fonts && count(fonts) < MANY_FONTS) {
      apply(setAdd, fonts, [fontOf(self)]);
      if (count(fonts) === MANY_FONTS) {
        read('canvas-font', '');
      }
    }
    return result;
  });
}
for (const [kind, names] of [['HTMLCanvasElement', ['toDataURL', 'toBlob']], ['OffscreenCanvas', ['convertToBlob']]]) {
  const width = getter(kind, 'width');
  const height = getter(kind, 'height');
  for (const name of names) {
    replace(prototypeOf(kind), name, 'value', (native, self, args) => {
      const result = apply(native, self, args);
      readBack(self, width(self), height(self));
      return result;
    });
  }
}

const UNMASKED = [0x9245, 0x9246];
for (const kind of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
  replace(prototypeOf(kind), 'getParameter', 'value', (native, self, args) => {
    if (args[0] === UNMASKED[0] || args[0] === UNMASKED[1]) {
      read('webgl', '');
    }
    return apply(native, self, args);
  });
}

// Audio: an oscillator whose sound is not played but read.
let oscillates = false;
let rendered = false;
replace(prototypeOf('BaseAudioContext'), 'createOscillator', 'value', (native, self, args) => {
  oscillates = true;
  return apply(native, self, args);
});
replace(prototypeOf('OfflineAudioContext'), 'startRendering', 'value', (native, self, args) => {
  rendered = rendered || oscillates;
  return apply(native, self, args);
});
for (const [kind, name, condition] of [
  ['AudioBuffer', 'getChannelData', () => rendered],
  ['AudioBuffer', 'copyFromChannel', () => rendered],
  ['AnalyserNode', 'getFloatFrequencyData', () => oscillates],
]) {
  replace(prototypeOf(kind), name, 'value', (native, self, args) => {
    if (condition()) {
      read('audio', '');
    }
    return apply(native, self, args);
  });
}

const checked = new Set();
replace(prototypeOf('FontFaceSet'), 'check', 'value', (native, self, args) => {
  const result = apply(native, self, args);
  if (count(checked) < MANY_CHECKS) {
    apply(setAdd, checked, [`${args[0]}`]);
    if (count(checked) === MANY_CHECKS) {
      read('fonts', '');
    }
  }
  return result;
});
replace(scope, 'queryLocalFonts', 'value', (native, self, args) => {
  read('fonts', '');
  return apply(native, self, args);
});

// Single properties: each alone means nothing, so whoever collects them counts them by script.
const property = name => (native, self, args) => {
  read('navigator', name);
  return apply(native, self, args);
};
for (const [kind, names] of [
  ['Navigator', ['hardwareConcurrency', 'deviceMemory', 'platform', 'plugins', 'mimeTypes', 'languages',
    'maxTouchPoints', 'doNotTrack', 'vendor', 'productSub', 'pdfViewerEnabled', 'connection']],
  ['WorkerNavigator', ['hardwareConcurrency', 'deviceMemory', 'platform', 'languages', 'connection']],
  ['Screen', ['colorDepth', 'pixelDepth', 'availWidth', 'availHeight', 'availLeft', 'availTop', 'orientation']],
]) {
  for (const name of names) {
    replace(prototypeOf(kind), name, 'get', property(name));
  }
}
for (const [kind, name] of [['NavigatorUAData', 'getHighEntropyValues'], ['MediaDevices', 'enumerateDevices'],
  ['SpeechSynthesis', 'getVoices'], ['Navigator', 'getBattery'], ['Date', 'getTimezoneOffset']]) {
  replace(prototypeOf(kind), name, 'value', property(name));
}
