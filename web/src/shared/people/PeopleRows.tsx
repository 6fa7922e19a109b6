import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../i18n';
import { paths } from '../paths';
import { useMay } from '../session';
import { Rows, type Column } from '../ui/Rows';
import { useWords } from '../words';
import { Birth, Masked } from './Masked';
import { shown } from './shown';
import { RevealButton } from './RevealButton';
import { useReveal, type PersonLine, type Reveal } from './useReveal';

interface Props<Row> {
  label: string;
  rows: Row[];
  person: (row: Row) => PersonLine;
  /** Given by a page that has its own button; otherwise the list brings one for the people it shows. */
  reveal?: Reveal;
  /** Columns beside the person's own, such as the position. */
  columns?: Column<Row>[];
  empty?: ReactNode;
}

/** People in a list, masked until revealed; each leads to the person's page for those who may open it. */
export function PeopleRows<Row>({ label, rows, person, reveal: given, columns = [], empty }: Props<Row>) {
  const { t } = useTexts('shared');
  const own = useReveal();
  const reveal = given ?? own;
  const word = useWords();
  const mayOpen = useMay('PEOPLE_READ');
  const show = (row: Row) => shown(person(row), reveal.revealed);
  const personal: Column<Row>[] = [
    {
      key: 'name',
      title: t('people.name'),
      render: (row) =>
        mayOpen ? (
          <Link className="whole-words" to={paths.person(person(row).id)}>
            {show(row).name}
          </Link>
        ) : (
          <strong className="whole-words">{show(row).name}</strong>
        ),
    },
    { key: 'sex', title: t('people.sex'), render: (row) => word(`sex.${person(row).sex}`) },
    {
      key: 'birth',
      title: t('people.birthDate'),
      render: (row) => (
        <span className="whole-words">
          <Birth birth={show(row).birth} />
        </span>
      ),
    },
    {
      key: 'identityNumber',
      title: t('people.identityNumber'),
      render: (row) => <Masked value={show(row).identityNumber} inFull={show(row).inFull} />,
    },
    {
      key: 'phone',
      title: t('people.phone'),
      render: (row) => <Masked value={show(row).phone} inFull={show(row).inFull} />,
    },
  ];
  return (
    <Rows
      label={label}
      rows={rows}
      columns={[...personal, ...columns]}
      rowKey={(row) => person(row).id}
      empty={empty}
      above={(onPage) =>
        !given && (
          <div className="rows-above">
            <RevealButton reveal={reveal} personIds={onPage.map((row) => person(row).id)} />
          </div>
        )
      }
    />
  );
}
