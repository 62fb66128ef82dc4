// Answers as JSON text: the command line and HTTP write the same.
export { answerText } from '#application';
