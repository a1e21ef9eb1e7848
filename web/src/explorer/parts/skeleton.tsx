import type { ReactNode } from "react";
import { Bones } from "./panel";

type Shape = "start" | "list" | "article" | "entity" | "connections";

/** What stands for a whole view, in its shape, until its first questions are answered, so that nothing that is shown moves. */
export function ViewSkeleton({ of }: { of: Shape }) {
  return (
    <div className={`view view-skeleton ${of}`} role="status">
      <span className="unseen">Loading</span>
      {shapes[of]}
    </div>
  );
}

/** What stands for a picture of connections and the list beside it. */
export function PictureSkeleton() {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">Loading</span>
      {picture}
    </div>
  );
}

const picture = (
  <Columns>
    <Part>
      <Bones lines={1} />
      <div className="graph-frame" />
    </Part>
    <Part>
      <Bones lines={14} />
    </Part>
  </Columns>
);

const shapes: Record<Shape, ReactNode> = {
  start: (
    <>
      <div className="bone bone-tally" />
      <Part>
        <div className="bone bone-plot" />
      </Part>
      <Columns>
        <Part>
          <Bones lines={16} />
        </Part>
        <Part>
          <Bones lines={16} />
        </Part>
      </Columns>
    </>
  ),
  list: (
    <>
      <div className="bone bone-title" />
      <Columns>
        <Part>
          <Bones lines={20} />
        </Part>
        <Part>
          <div className="bone bone-plot" />
          <Bones lines={12} />
        </Part>
      </Columns>
    </>
  ),
  article: (
    <Columns>
      <div>
        <div className="bone bone-title" data-width="1" />
        <div className="bone bone-title" />
        <Bones lines={16} />
      </div>
      <Part>
        <Bones lines={14} />
      </Part>
    </Columns>
  ),
  entity: (
    <>
      <div className="bone bone-title" />
      <Columns>
        <Part>
          <div className="bone bone-plot" />
          <Bones lines={14} />
        </Part>
        <Part>
          <Bones lines={14} />
        </Part>
      </Columns>
    </>
  ),
  connections: (
    <>
      <div className="bone bone-title" />
      <div className="choices">
        <div className="choice bone bone-box" />
        <div className="choice bone bone-box" />
        <div className="choice bone bone-box" />
      </div>
      {picture}
    </>
  ),
};

function Columns({ children }: { children: ReactNode }) {
  return <div className="columns">{children}</div>;
}

/** A panel, whose rule is there already. */
function Part({ children }: { children: ReactNode }) {
  return <div className="skeleton-part">{children}</div>;
}
