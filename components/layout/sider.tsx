import { Fragment } from 'react';
import { Icon } from '@/components/ui/icons';
import { NavLink } from './nav-link';
import type { Place, Reader } from './places';

/** Who is signed in, and the places of the portal with what waits in each. From 1024 px on. */
export function Sider({ reader, places }: { reader: Reader; places: Place[] }) {
  return (
    <aside className="sider" aria-label="本单位与导航">
      <div>
        <p className="mb-2 border-b border-line px-5 pt-4 pb-3 text-sm text-muted">
          <b className="block text-base text-ink">{reader.unit}</b>
          {reader.post}
        </p>
        <nav className="nav" aria-label="主导航">
          {places.map((place) => (
            <Fragment key={place.href}>
              {place.apart && <hr />}
              <NavLink href={place.href}>
                <Icon name={place.icon} />
                {place.label}
                {!!place.count && (
                  <span className="n">
                    <span className="sr-only">待办</span>
                    {place.count}
                  </span>
                )}
              </NavLink>
            </Fragment>
          ))}
        </nav>
      </div>
    </aside>
  );
}

/** The four places a phone needs, at the thumb. `todo` is the number on 待办. */
export function BottomBar({ todo, createHref }: { todo: number; createHref?: string }) {
  return (
    <nav className="bottom" aria-label="底部导航">
      <NavLink href="/">
        <Icon name="desk" />
        待办
        {todo > 0 && <span className="count">{todo}</span>}
      </NavLink>
      {createHref && (
        <NavLink href={createHref}>
          <Icon name="plus" />
          新建
        </NavLink>
      )}
      <NavLink href="/search">
        <Icon name="search" />
        查询
      </NavLink>
      <NavLink href="/me">
        <Icon name="person" />
        我的
      </NavLink>
    </nav>
  );
}
