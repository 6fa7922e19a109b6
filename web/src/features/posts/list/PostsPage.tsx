import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count as grouped } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ConditionsButton } from '../conditions/ConditionsButton';
import { liveQuery } from '../day/queries';
import { useCounties } from '../useCounties';
import { fits, joined, missing, neededNow, SHOWS, type Line, type Show } from './fits';
import { KINDS, useKindWord } from './kinds';
import { PostRow } from './PostRow';
import { postsQuery } from './queries';
import '../posts.css';

/** Every post with who is needed and who is there, right now. */
export function PostsPage() {
  const { t } = useTexts('posts');
  const navigate = useNavigate();
  const mayOpen = useMay('POSTS_KEEP');
  const [params] = useSearchParams();
  const area = params.get('area') ?? undefined;
  const query = useQuery({ ...postsQuery(area), placeholderData: (before) => before });
  const live = useQuery(liveQuery(area));
  return (
    <Page
      title={t('nav.posts')}
      lead={t('posts.lead')}
      actions={
        <>
          <ConditionsButton />
          {mayOpen && (
            <Button type="primary" onClick={() => void navigate(paths.newPost)}>
              {t('posts.open')}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {({ posts, more }) => (
          <>
            <Board lines={joined(posts, live.data?.posts ?? [])} />
            {more && <p className="quiet">{t('posts.more')}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Board({ lines }: { lines: Line[] }) {
  const { t } = useTexts('posts');
  const [params, setParams] = useSearchParams();
  const show = SHOWS.find((each) => each === params.get('show')) ?? 'ALL';
  const kind = params.get('kind');
  const text = params.get('text') ?? '';
  const choose = (key: string, value: string | null | undefined) => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(key);
        if (value) {
          after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  };
  const found = lines.filter((line) => fits(line, show, kind, text));
  return (
    <>
      <Section>
        <Totals lines={found} />
      </Section>
      <Filters show={show} kind={kind} text={text} area={params.get('area')} choose={choose} />
      {found.length === 0 ? (
        <Section>
          {lines.length === 0 ? (
            <Empty title={t('posts.none')}>{t('posts.none.todo')}</Empty>
          ) : (
            <Empty title={t('posts.noneFits')}>{t('posts.noneFits.todo')}</Empty>
          )}
        </Section>
      ) : (
        <ul className="post-list" aria-label={t('nav.posts')}>
          {found.map((line) => (
            <PostRow key={line.standing.post.id} line={line} />
          ))}
        </ul>
      )}
    </>
  );
}

interface FilterProps {
  show: Show;
  kind: string | null;
  text: string;
  area: string | null;
  choose: (key: string, value: string | null | undefined) => void;
}

function Filters({ show, kind, text, area, choose }: FilterProps) {
  const { t } = useTexts('posts');
  const word = useKindWord();
  const counties = useCounties();
  return (
    <div className="filters">
      <Segmented<Show>
        aria-label={t('posts.show')}
        value={show}
        onChange={(value) => {
          choose('show', value === 'ALL' ? null : value);
        }}
        options={SHOWS.map((value) => ({ value, label: t(`posts.show.${value}`) }))}
      />
      <Select
        aria-label={t('posts.county')}
        className="filter-choice"
        allowClear
        placeholder={t('posts.allCounties')}
        value={area}
        onChange={(value: string | undefined) => {
          choose('area', value);
        }}
        options={counties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        aria-label={t('posts.kind')}
        className="filter-choice"
        allowClear
        placeholder={t('posts.allKinds')}
        value={kind}
        onChange={(value: string | undefined) => {
          choose('kind', value);
        }}
        options={KINDS.map((value) => ({ value, label: word(value) }))}
      />
      <Input.Search
        aria-label={t('posts.search')}
        style={{ width: 260, maxWidth: '100%' }}
        allowClear
        placeholder={t('posts.search')}
        defaultValue={text}
        onChange={(event) => {
          choose('text', event.target.value);
        }}
      />
    </div>
  );
}

function Totals({ lines }: { lines: Line[] }) {
  const { t, language } = useTexts('posts');
  const sum = (of: (line: Line) => number) => lines.reduce((all, line) => all + of(line), 0);
  const short = sum(missing);
  const late = sum(({ live }) => (live?.late ?? 0) + (live?.noShow ?? 0));
  const alarming = (value: number) => (
    <span className={value > 0 ? 'figure-bad' : undefined}>{grouped(value, language)}</span>
  );
  return (
    <Figures
      facts={[
        { label: t('posts.count'), value: grouped(lines.length, language) },
        {
          label: t('posts.needed'),
          value: grouped(sum(neededNow), language),
        },
        {
          label: t('posts.present'),
          value: grouped(
            sum(({ live }) => live?.present ?? 0),
            language,
          ),
        },
        { label: t('posts.missing'), value: alarming(short) },
        { label: t('posts.late'), value: alarming(late) },
      ]}
    />
  );
}
