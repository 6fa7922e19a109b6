import { lazy, Suspense, useEffect, useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { keepDecoder } from './decoder';

const load = () => import('./Camera');
const Camera = lazy(() => load().then((loaded) => ({ default: loaded.Camera })));

/** Opens and closes the camera; what it needs is fetched while there is a network. */
export function CameraButton({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTexts('specimens');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    load().catch(() => undefined);
    keepDecoder().catch(() => undefined);
  }, []);
  return (
    <>
      <button
        type="button"
        className="desk-button"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t('camera.open')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Camera
            onCode={onCode}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
