import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import type { BundledHandover } from './bundled';

interface Props {
  notes: BundledHandover[];
  /** The shift of one's own that is handed over; without one nothing can be. */
  shiftStart: string | null;
  isStopped: boolean;
  onWrite: (text: string, shiftStart: string) => Promise<unknown>;
}

/** What the shift before wrote, and a note for the next: kept on the device like a sign-in. */
export function HandoverForm({ notes, shiftStart, isStopped, onWrite }: Props) {
  const { t, language } = useTexts('duty');
  const [text, setText] = useState('');
  return (
    <section aria-label={t('post.handover')}>
      <h2>{t('post.handover')}</h2>
      <ul className="post-records">
        {notes.map((note) => (
          <li key={note.id}>
            <span>{note.text}</span>
            <span className="quiet">
              {note.byName && `${note.byName} · `}
              {instant(note.at, language)}
            </span>
            {!note.isTaken && <Tag color="gold">{t('post.untaken')}</Tag>}
          </li>
        ))}
      </ul>
      {shiftStart ? (
        <>
          <label htmlFor="handover-note">{t('post.handoverNote')}</label>
          <Input.TextArea
            id="handover-note"
            autoSize={{ minRows: 2 }}
            maxLength={2_000}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          <Button
            className="post-keep"
            disabled={text.trim() === '' || isStopped}
            onClick={() => {
              void onWrite(text.trim(), shiftStart).then(() => {
                setText('');
              });
            }}
          >
            {t('post.keepNote')}
          </Button>
        </>
      ) : (
        <p className="quiet">{t('post.noOwnShift')}</p>
      )}
    </section>
  );
}
