/** Shows the passage of the day: every day the next one, by the reader's own calendar. */

/** Days since 1970 on the calendar of the clock's place: it changes at midnight there. */
const dayNumber = (now: Date): number =>
  Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);

function showToday(section: HTMLElement): void {
  const figures = [...section.querySelectorAll('figure')];
  const today = figures[dayNumber(new Date()) % figures.length];
  for (const figure of figures) figure.classList.toggle('off', figure !== today);
  const heading = section.querySelector('h2');
  if (heading) heading.textContent = '今日一读';
}

const section = document.querySelector<HTMLElement>('[data-today]');
if (section) showToday(section);

export {};
