import { InboxOutlined } from '@ant-design/icons';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { useTexts } from '../i18n';
import { count } from '../time';

interface Props {
  file: File | null;
  onFile: (file: File | null | undefined) => void;
}

/** Choose a file of rows, drop it here, or paste cells from a spreadsheet. */
export function DropZone({ file, onFile }: Props) {
  const { t, language } = useTexts('shared');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.files[0];
    const text = event.clipboardData.getData('text/plain');
    if (pasted ?? text.trim()) {
      event.preventDefault();
      onFile(pasted ?? new File([text], t('file.pasted'), { type: 'text/csv' }));
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className={over ? 'drop-zone over' : 'drop-zone'}
        onClick={() => input.current?.click()}
        onPaste={paste}
        onDrop={drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
      >
        <InboxOutlined aria-hidden className="drop-mark" />
        {file ? (
          <span>
            <strong>{file.name}</strong>
            <span className="quiet">
              {' '}
              {t('file.size', { size: count(Math.ceil(file.size / 1024), language) })}
            </span>
          </span>
        ) : (
          <strong>{t('file.choose')}</strong>
        )}
        <span className="quiet">{file ? t('file.other') : t('file.how')}</span>
      </button>
    </>
  );
}
