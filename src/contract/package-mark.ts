/** How `licences.txt` of every package begins: the page knows by it that it is the server's own file it was sent. */
export const packageMark = "This package was made by build-course.";
