/** Takes away what courses have kept on this device: a computer that nobody has learned on. */
export async function forgetDevice(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  // Firefox before 126 cannot list them: there the course's own copy in localStorage is all that is taken.
  const databases = await indexedDB.databases().catch(() => []);
  await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : [gone(name)])));
}

function gone(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    for (const type of ["success", "error", "blocked"]) request.addEventListener(type, () => done());
  });
}
