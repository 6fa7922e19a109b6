let audio: AudioContext | null = null;

function beep(hertz: number, startS: number, lengthS: number): void {
  audio ??= new AudioContext();
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = hertz;
  loudness.gain.value = 0.15;
  tone.connect(loudness).connect(audio.destination);
  tone.start(audio.currentTime + startS);
  tone.stop(audio.currentTime + startS + lengthS);
}

/** Heard and felt, for whoever looks at a throat and not at the screen. A device that can do neither is silent. */
export function signal(tone: 'ok' | 'tell' | 'stop'): void {
  try {
    navigator.vibrate(tone === 'stop' ? [120, 80, 120] : 40);
  } catch {
    // not every device can
  }
  try {
    beep(tone === 'stop' ? 220 : 880, 0, tone === 'stop' ? 0.25 : 0.08);
    if (tone !== 'ok') {
      beep(tone === 'stop' ? 220 : 660, 0.3, tone === 'stop' ? 0.25 : 0.08);
    }
  } catch {
    // no sound before somebody touched the page
  }
}
