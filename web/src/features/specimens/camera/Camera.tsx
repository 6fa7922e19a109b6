import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { findDetector } from './decoder';
import { patiently } from './patiently';

const LOOK_MS = 120;
/** One code in view is one scan: read again only after it was away for as long. */
const AGAIN_MS = 2_500;

interface Props {
  onCode: (code: string) => void;
  onClose: () => void;
}

/** Reads codes from the camera until it is closed. */
export function Camera({ onCode, onClose }: Props) {
  const { t } = useTexts('specimens');
  const video = useRef<HTMLVideoElement>(null);
  const [isMissing, setMissing] = useState(false);
  const heard = useRef(onCode);
  useEffect(() => {
    heard.current = onCode;
  }, [onCode]);
  useEffect(() => {
    const shown = video.current;
    if (!shown) {
      return undefined;
    }
    const watching = new AbortController();
    patiently(watching.signal, () =>
      watch(shown, watching.signal, (code) => {
        heard.current(code);
      }),
    ).catch(() => {
      if (!watching.signal.aborted) {
        setMissing(true);
      }
    });
    return () => {
      watching.abort();
    };
  }, []);
  return (
    <section className="desk-camera" aria-label={t('camera.title')}>
      {isMissing ? (
        <p role="alert">{t('camera.missing')}</p>
      ) : (
        <video ref={video} playsInline muted autoPlay aria-label={t('camera.picture')} />
      )}
      <button type="button" className="desk-button" onClick={onClose}>
        {t('camera.close')}
      </button>
    </section>
  );
}

async function watch(video: HTMLVideoElement, signal: AbortSignal, onCode: (code: string) => void) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => {
    stream.getTracks().forEach((track) => {
      track.stop();
    });
  };
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) {
      return;
    }
    video.srcObject = stream;
    await video.play();
    await read(video, signal, onCode);
  } finally {
    stop();
  }
}

async function read(video: HTMLVideoElement, signal: AbortSignal, onCode: (code: string) => void) {
  const detector = await findDetector();
  let last = { code: '', at: 0 };
  while (!signal.aborted) {
    const [found] = video.readyState >= 2 ? await detector.detect(video) : [];
    const now = Date.now();
    if (found) {
      if (found.rawValue !== last.code || now - last.at > AGAIN_MS) {
        onCode(found.rawValue);
      }
      last = { code: found.rawValue, at: now };
    }
    await new Promise((next) => setTimeout(next, LOOK_MS));
  }
}
