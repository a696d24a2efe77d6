import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icons';
import { Brand } from './demo-strip';
import type { MenuLink, Place, Reader } from './places';
import { SearchShortcut } from './search-shortcut';

type TopBarProps = {
  reader: Reader;
  places: Place[];
  creations: MenuLink[];
  personal: MenuLink[];
  unread: number;
  fontScale?: ReactNode;
  signOut?: ReactNode;
};

/** Mark, search, what can be begun, notices, letter size, the reader's own menu. Menus are <details>: no script needed. */
export function TopBar({ reader, places, creations, personal, unread, fontScale, signOut }: TopBarProps) {
  return (
    <header className="top">
      <Brand />
      <SearchBox />
      <div className="tools">
        {creations.length > 0 && (
          <Menu className="not-phone" icon="plus" label="新建">
            <MenuLinks links={creations} />
          </Menu>
        )}
        <a href="/notices">
          <Icon name="bell" />
          消息
          {unread > 0 && (
            <span className="count">
              {unread}
              <span className="sr-only">条未读</span>
            </span>
          )}
        </a>
        {fontScale && (
          <Menu className="not-phone" label="大字">
            {fontScale}
          </Menu>
        )}
        <Menu className="not-phone" icon="person" label={reader.name}>
          <MenuLinks links={personal} />
          {signOut}
        </Menu>
        <Menu className="lg:hidden" icon="menu" label={<span className="sr-only">菜单</span>}>
          <MenuLinks links={places} />
          <div className="only-phone">
            <MenuLinks links={creations.map(({ href, label }) => ({ href, label: `新建${label}` }))} />
            <MenuLinks links={personal} />
            {fontScale}
            {signOut}
          </div>
        </Menu>
      </div>
    </header>
  );
}

function SearchBox() {
  return (
    <search className="find">
      <form action="/search">
        <label className="sr-only" htmlFor="q">
          全局搜索
        </label>
        <span className="absolute top-2 left-2.5 text-muted">
          <Icon name="search" />
        </span>
        <input id="q" name="q" type="search" placeholder="文号、当事人、案由、单位首字母" />
        <SearchShortcut target="q" />
      </form>
    </search>
  );
}

/** One menu; menus share a name, so that opening one closes the others. */
function Menu(props: { icon?: 'plus' | 'person' | 'menu'; label: ReactNode; className?: string; children: ReactNode }) {
  return (
    <details className={`menu ${props.className ?? ''}`} name="top-menu">
      <summary>
        {props.icon && <Icon name={props.icon} />}
        {props.label}
      </summary>
      <div>{props.children}</div>
    </details>
  );
}

function MenuLinks({ links }: { links: MenuLink[] }) {
  return links.map(({ href, label }) => (
    <a key={href} href={href}>
      {label}
    </a>
  ));
}
