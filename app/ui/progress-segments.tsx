/** So many of so many, drawn as pieces of a bar; the words beside it say the same. */
export function ProgressSegments({ done, all }: { done: number; all: number }) {
  return (
    <div className="flex gap-1" aria-hidden="true">
      {Array.from({ length: all }, (_piece, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have nothing else that tells them apart
          key={place}
          className={`h-2 grow rounded-control ${place < done ? "bg-green" : "bg-grey-100"}`}
        />
      ))}
    </div>
  );
}
