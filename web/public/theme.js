// Before anything is drawn: the theme that the reader chose, if one was chosen. A file of its own, since the
// page's policy forbids scripts within it.
try {
  const theme = localStorage.getItem("newsgraph:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme it is.
}
