import type { pageWords as english } from "../en-gb/pages.ts";
import type { Translation } from "../define.ts";
import { counted, either, type FrenchForms } from "./forms.ts";

const minutes = (text?: (n: string) => string) => counted("minute", "minutes", text);
const questions = (text?: (n: string) => string) => counted("question", "questions", text);

/** Pages and what surrounds them. */
export const pageWords: Translation<typeof english, FrenchForms> = {
  "page.skip": "Aller au contenu principal",
  "page.allParts": "Toutes les parties de ce cours",
  "page.title": "{page} – {course}",
  "page.unstarted":
    "Ce cours n’a pas démarré dans votre navigateur. Tant que ce n’est pas le cas, vous pouvez le lire, mais rien de ce que vous faites ici n’est enregistré ni transmis.",
  "page.unstartedWhy":
    "Pour l’administrateur : les scripts du dossier « assets » de ce paquet doivent s’y trouver sous leur nom et être servis comme JavaScript, sans page de connexion à leur place.",
  "page.unstyledWhy":
    "Pour l’administrateur : le fichier assets/course.css de ce paquet doit s’y trouver sous son nom et être servi comme text/css.",
  "page.loadAgain": "Recharger la page",
  "link.newTab": "(s’ouvre dans un nouvel onglet)",

  "header.display": "Affichage",
  "header.exit": "Enregistrer et quitter",
  "header.exitShort": "Quitter",
  "header.progress": "Progression dans le cours",
  "header.progressValue": "{percent} du cours terminé",

  "menu.label": "Séances",
  "menu.open": either("{count} séance", "Les {count} séances"),
  "menu.session": "Séance {number} :",
  "status.notStarted": "Pas commencé",

  minutes: minutes(),
  hours: counted("heure", "heures"),
  "hours.minutes": "{hours} {minutes}",
  questions: questions(),

  "start.page": "Accueil",
  "start.eyebrow": "Cours en ligne",
  "start.about": minutes((n) => `Environ ${n}`),
  "start.aboutHours": counted("heure", "heures", (n) => `Environ ${n}`),
  "start.begin": "Commencer la séance {number}",
  "start.restart": "Recommencer à la séance {number}",
  "start.factTime": "Temps nécessaire",
  "start.factTimeValue": "{minutes}, en {sessions}",
  "start.factTimeQuiz": "{minutes}, en {sessions} et un quiz",
  "start.sessions": counted("séance", "séances"),
  "start.factProgress": "Votre progression",
  "start.factProgressNone": "Pas commencé",
  "start.factQuiz": "Quiz final",
  "start.factQuizValue": "{questions}, réussite à {percent}",
  "start.factCertificate": "Une fois terminé",
  "start.factCertificateValue": "Attestation à imprimer",
  "results.certificate": "Imprimer votre attestation",
  "start.factReviewed": "Dernière révision",
  "start.sessionList": "Séances",
  "start.objectives": "Ce que vous saurez faire",
  "start.assessed": "Comment vous êtes évalué",
  "start.assessedChecks":
    "Pendant les séances, de petites vérifications vous donnent un retour immédiat. Elles ne comptent pas dans votre score.",
  "start.assessedQuiz": questions((n) => `Le quiz final comporte ${n}. Pour réussir, il vous faut {need}.`),
  "start.assessedAttempts": either(
    "Vous pouvez le passer une seule fois.",
    "Vous pouvez le passer {count} fois ; votre meilleur score compte.",
  ),
  "start.assessedUnlimited": "Vous pouvez le passer aussi souvent que vous voulez ; votre meilleur score compte.",
  "start.assessedNotes": "Ce que vous écrivez dans une réflexion ou un plan est pour vous. Ce n’est pas noté.",
  "start.assessedNone": "Il n’y a pas de quiz final.",
  "start.done": "Pour terminer ce cours",
  "start.doneAllSessions": either("terminez la séance", "terminez les {count} séances"),
  "start.doneSomeSessions": "terminez ces séances : {titles}",
  "start.donePassed": "réussissez le quiz final",
  "start.doneAttempted": "passez le quiz final",
  "start.doneNothing": "ouvrez-le et lisez ce dont vous avez besoin",
  "start.overdue":
    "Ce cours devait être révisé avant le {date}. Certaines informations peuvent être dépassées ; vérifiez ce sur quoi vous vous appuyez.",
  "start.recorded": "Ce qui est enregistré",
  "start.recordedMore": "En savoir plus sur la confidentialité",
  "start.forget": "Effacer ma progression de cet ordinateur",
  "start.authors": "Qui a réalisé ce cours",
  "start.publisher": "Publié par {name}.",
  "start.owner": "Questions sur le contenu : {name}.",
  "start.reviewed": "Dernière révision : {date}.",
  "start.reviewBy": "Prochaine révision : {date}.",

  "unit.eyebrow": "Extrait de : {course}",
  "unit.done": "Pour terminer cette partie",
  "unit.quizElsewhere": "Le quiz final est une partie à part.",
  "unit.review": "Revoir cette partie",
  "unit.progress": "{percent} de cette partie terminé",
  "unit.sessionDone": "Séance {number} terminée.",
  "unit.next": "La partie suivante est « {title} ». Elle se trouve dans la liste où vous avez ouvert celle-ci.",

  "session.place": "Séance {number} sur {total}",
  "session.todoView": "Pour terminer cette séance : lisez jusqu’à la fin",
  "session.todoActivities": either(
    "Pour terminer cette séance : répondez à sa vérification",
    "Pour terminer cette séance : répondez à ses {count} vérifications",
  ),
  "session.todoPass": either(
    "Pour terminer cette séance : réussissez sa vérification",
    "Pour terminer cette séance : réussissez ses {count} vérifications",
  ),
  "session.todoMixed": either(
    "Pour terminer cette séance : faites son activité",
    "Pour terminer cette séance : faites ses {count} vérifications et activités",
  ),
  "session.recap": "Ce que vous avez vu",
  "session.sections": "Dans cette séance",
  "session.stepsLabel": "Partie précédente et partie suivante",

  "pager.label": "Page précédente et page suivante",
  "pager.previous": "Précédent",
  "pager.next": "Suivant",
  "pager.session": "{number}. {title}",
  "pager.start": "Page d’accueil",

  "quiz.title": "Quiz final",
  "quiz.rules": "Avant de commencer",
  "quiz.need": "Pour réussir, il vous faut {need}.",
  "quiz.needQuestions": counted("bonne réponse", "bonnes réponses", (n) => `${n} ({percent})`),
  "quiz.needPercent": "{percent}",
  "quiz.ruleFeedbackEach": "Après chaque question, vous voyez si votre réponse est juste, et pourquoi.",
  "quiz.ruleFeedbackEnd": "Vous pouvez avancer et reculer, et modifier vos réponses jusqu’à l’envoi du quiz.",
  "quiz.ruleAttempts": either("Vous avez {count} essai.", "Vous avez {count} essais."),
  "quiz.ruleUnlimited": "Vous pouvez le passer aussi souvent que vous voulez.",
  "quiz.ruleBest": "Votre meilleur score compte.",
  "quiz.ruleLast": "Le score de votre dernier essai compte. Une réussite reste acquise.",
  "quiz.ruleNoLimit": "Il n’y a pas de limite de temps, et vous pouvez quitter puis revenir.",
  "quiz.ruleLimit": minutes(
    (n) =>
      `La durée est limitée à ${n}. Le temps ne s’écoule que lorsque le quiz est à l’écran. Une seule pression suffit pour obtenir dix fois plus de temps ou supprimer cette limite, maintenant ou plus tard.`,
  ),
  "quiz.ruleSent":
    "Quand vous avez terminé, votre score est envoyé à votre plateforme de formation, ainsi que vos réponses si elle les conserve.",
  "quiz.start": "Commencer le quiz",
  "quiz.onScreen":
    "Le quiz final se passe à l’écran. Pour le passer, ouvrez ce cours dans votre plateforme de formation avec JavaScript activé.",
  "quiz.confirm": "Confirmer la réponse",
  "quiz.previous": "Question précédente",
  "quiz.next": "Question suivante",
  "quiz.finish": "Voir vos résultats",
  "quiz.check": "Vérifier vos réponses",
  "quiz.checkTitle": "Vérifiez vos réponses avant l’envoi",
  "quiz.change": "Modifier",
  "quiz.submit": "Envoyer le quiz",
  "quiz.extend": "Me donner dix fois plus de temps",
  "quiz.limitOff": "Supprimer la limite de temps",

  "results.title": "Vos résultats",
  "results.none": "Vous n’avez pas encore terminé le quiz final",
  "results.noneText": "Votre score et ce qu’il signifie seront affichés ici.",
  "results.objectives": "Vos résultats pour chaque objectif",
  "results.again": "Repasser le quiz",
  "results.review": "Revoir mes réponses",
  "results.reviewTitle": "Vos réponses",
  "results.toQuiz": "Aller au quiz final",
  "results.yourAnswer": "Votre réponse",
  "results.rightAnswer": "Bonne réponse",
};
