import { Modal, Radio, Typography } from 'antd';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answerWith,
  onPurposeChange,
  PURPOSES,
  statedPurpose,
  statePurpose,
  type Purpose,
} from '../api/purpose';

export function useStatedPurpose(): Purpose | null {
  return useSyncExternalStore(onPurposeChange, statedPurpose);
}

/** Asks why personal data is to be shown. One of it stands in the app; every request can open it. */
export function PurposeDialog() {
  const { t } = useTranslation('shared');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Purpose | null>(statedPurpose());
  const resolve = useRef<((purpose: Purpose | null) => void) | null>(null);

  useEffect(() => {
    answerWith(
      () =>
        new Promise((settle) => {
          resolve.current = settle;
          setChosen(statedPurpose());
          setOpen(true);
        }),
    );
    return () => {
      answerWith(null);
    };
  }, []);

  function close(purpose: Purpose | null) {
    if (purpose) {
      statePurpose(purpose);
    }
    setOpen(false);
    resolve.current?.(purpose);
    resolve.current = null;
  }

  return (
    <Modal
      open={open}
      title={t('purpose.ask')}
      okText={t('purpose.state')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !chosen }}
      onOk={() => {
        close(chosen);
      }}
      onCancel={() => {
        close(null);
      }}
    >
      <Typography.Paragraph type="secondary">{t('purpose.why')}</Typography.Paragraph>
      <Radio.Group
        vertical
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value as Purpose);
        }}
        options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
      />
    </Modal>
  );
}
