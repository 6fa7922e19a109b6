import { Modal, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answerWith, PURPOSES, statedPurpose, statePurpose, type Purpose } from '@/shared/api/purpose';
import { useTexts } from '@/shared/i18n';
import { useWords } from '@/shared/words';

/** Asks why personal data is needed, whenever the server wants to know. */
export function PurposeDialog() {
  const { t } = useTexts('app');
  const word = useWords();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const answer = useRef<((purpose: Purpose | null) => void) | null>(null);

  useEffect(() => {
    answerWith(
      () =>
        new Promise((resolve) => {
          answer.current = resolve;
          setChosen(statedPurpose());
          setOpen(true);
        }),
    );
    return () => {
      answerWith(null);
    };
  }, []);

  const close = (purpose: Purpose | null) => {
    setOpen(false);
    if (purpose) {
      statePurpose(purpose);
    }
    answer.current?.(purpose);
    answer.current = null;
  };

  return (
    <Modal
      open={open}
      title={t('purpose.title')}
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
      <p className="quiet">{t('purpose.lead')}</p>
      <Radio.Group
        className="purposes"
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value as Purpose);
        }}
      >
        {PURPOSES.map((purpose) => (
          <Radio key={purpose} value={purpose}>
            <strong>{word(`purpose.${purpose}`)}</strong>
            <span className="quiet">{t(`purpose.${purpose}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Modal>
  );
}
