import type { runWords as english } from "../en-gb/run.ts";
import type { Translation } from "../define.ts";
import { counted, either, type FrenchForms } from "./forms.ts";

/** What the page says while it runs. Only these travel in page data. */
export const runWords: Translation<typeof english, FrenchForms> = {
  "run.title": "{page} – {course}",
  "run.titleError": "Erreur : {page} – {course}",
  "run.progress": "{percent} du cours terminé",
  "run.progressShort": "{percent} terminé",

  "run.status.not-started": "Pas commencé",
  "run.status.in-progress": "En cours",
  "run.status.completed": "Terminé",
  "run.status.passed": "Réussi",
  "run.status.failed": "Pas encore réussi",
  "run.status.locked": "S’ouvre quand la séance {number} est terminée",
  "run.status.lockedQuiz": "S’ouvre quand toutes les séances sont terminées",

  "run.begin": "Commencer la séance {number}",
  "run.continue": "Continuer la séance {number}",
  "run.continueQuiz": "Continuer le quiz final",
  "run.toQuiz": "Aller au quiz final",
  "run.reviewCourse": "Revoir le cours",
  "run.seeResults": "Voir vos résultats",
  "run.resumed": "Reprise à la séance {number}",
  "run.resumedQuiz": "Reprise du quiz final",
  "run.sessionDone": "Séance {number} terminée. {percent} du cours terminé.",
  "run.left": counted("élément obligatoire restant", "éléments obligatoires restants"),

  "run.correct": "Bonne réponse",
  "run.notQuite": "Pas tout à fait",
  "run.partly": "En partie juste",
  "run.noted": "Votre réponse est prise en compte",
  "run.row.right": "Juste",
  "run.row.wrong": "Faux",
  "run.moved": "{item} déplacé en position {number} sur {count}",
  "run.option.right": "Votre réponse – juste",
  "run.option.wrong": "Votre réponse – fausse",
  "run.option.missed": "Bonne réponse – non choisie",
  "run.answerShown": "Bonne réponse affichée",
  "run.tryAgainHint": "Relisez la question, ou affichez la réponse.",
  "run.error": "Erreur : {text}",
  "run.error.choose-one": "Choisissez une réponse",
  "run.error.choose-some": "Choisissez une ou plusieurs réponses",
  "run.error.text": "Saisissez votre réponse",
  "run.error.number": "Saisissez un nombre, par exemple 2,5",
  "run.error.rows": "Choisissez une réponse pour chaque élément",
  "run.error.order": "Placez les éléments dans l’ordre qui vous semble juste",
  "run.problem": "Il y a un problème",
  "run.reopened": "Cette question a changé depuis votre réponse ; elle est donc de nouveau ouverte.",

  "run.quizPlace": "Question {number} sur {count}",
  "run.attempt": "Essai {number} sur {count}",
  "run.attemptNumber": "Essai {number}",
  "run.quizStart": "Commencer le quiz",
  "run.quizContinue": "Continuer le quiz",
  "run.quizAgain": "Repasser le quiz",
  "run.notAnswered": "Sans réponse",
  "run.answerQuestion": "Répondre à la question {number}",
  "run.change": "Modifier la réponse à la question {number}",
  "run.timeLeft": counted("minute restante", "minutes restantes"),
  "run.timeLastMinute": "Moins d’une minute restante",
  "run.timeExtended": "Vous avez maintenant plus de temps",
  "run.timeLow": "{time}. S’il vous faut plus de temps, appuyez sur le bouton au-dessus de la question.",
  "run.timeUp": "Le temps est écoulé. Vos réponses ont été envoyées.",
  "run.timeOff": "La limite de temps est supprimée",

  "run.passed": "Réussi",
  "run.notPassed": "Pas encore réussi",
  "run.score": "Votre score est de {got} sur {of}.",
  "run.scorePercent": "{percent}",
  "run.needQuestions": counted("question", "questions", (n) => `Il vous faut {percent} (${n}) pour réussir.`),
  "run.attemptsLeft": either("Il vous reste {count} essai.", "Il vous reste {count} essais."),
  "run.attemptsNone":
    "Vous avez utilisé tous vos essais. Vous pouvez toujours revoir le cours ; demandez aux personnes qui vous l’ont proposé ce qu’il faut faire ensuite.",
  "run.attemptsAny": "Vous pouvez réessayer aussi souvent que vous voulez.",
  "run.best": "Votre meilleur score jusqu’ici : {percent}.",
  "run.objective": "{got} sur {of}",
  "run.reviewSession": "Revoir la séance {number}",
  "run.questionNumber": "Question {number}",

  "run.savedAt": "Enregistré sur votre plateforme à {time}",
  "run.savedAtShort": "Enregistré {time}",
  "run.savedDevice": "Conservé sur cet appareil",
  "run.savedDeviceShort": "Conservé ici",
  "run.saving": "Enregistrement…",
  "run.offline": "Non connecté – votre progression est conservée sur cet appareil",
  "run.offlineShort": "Ici seulement",
  "run.lost": "Non connecté – votre progression sera perdue à la fermeture",
  "run.lostShort": "Non enregistré",
  "run.unsaved":
    "Rien n’est enregistré, et cet appareil ne peut rien conserver. Laissez cette page ouverte : la fermer efface ce que vous venez de faire.",
  "run.unsavedShort": "Non enregistré",
  "run.retrying": "Pas encore enregistré – nouvel essai en cours",
  "run.retryingShort": "Pas encore enregistré",
  "run.failed": "Enregistrement impossible. Votre travail est conservé sur cet appareil.",
  "run.failedShort": "Enregistrement impossible",
  "run.signedOut":
    "Vous avez été déconnecté. Votre travail est conservé sur cet appareil. Reconnectez-vous, puis ouvrez de nouveau ce cours.",
  "run.launchAgain":
    "Ce cours a perdu la connexion à votre plateforme de formation. Fermez-le et ouvrez-le de nouveau depuis celle-ci.",
  "run.sessionOver":
    "Votre plateforme de formation n’accepte plus ce que vous faites ici. Votre travail est conservé sur cet appareil. Fermez cette page et ouvrez-la de nouveau depuis votre plateforme.",
  "run.sessionOverShort": "Non enregistré",
  "run.notRecorded":
    "Rien de ce que vous faites ici n’est enregistré : votre plateforme de formation a mis fin à cette visite. Quittez-y le cours et rouvrez-le. S’il a plusieurs parties, choisissez d’abord celle-ci.",
  "run.notRecordedShort": "Non enregistré",
  "run.signedOutShort": "Déconnecté",
  "run.reviewMode": "Relecture – rien n’est enregistré",
  "run.reviewModeShort": "Relecture",
  "run.recovered":
    "Votre plateforme n’avait pas votre dernier travail. Il a été conservé sur cet appareil et est en cours d’envoi.",
  "run.startedAfresh": "Votre plateforme a recommencé ce cours à zéro. Ce que vous aviez fait avant ne compte plus.",
  "run.notWhole":
    "Une partie de ce qui avait été enregistré lors d’une visite précédente n’est plus lisible. Ce qui a pu être lu est ici ; des réponses ou des notes peuvent manquer.",
  "run.notKept":
    "Votre plateforme de formation a indiqué avoir enregistré votre dernière visite, mais elle n’a pas tout rendu. Une partie de votre travail peut manquer.",

  "run.noteLeft": counted("caractère restant", "caractères restants"),
  "run.noteFull":
    "Il n’y a plus de place pour cette note sur votre plateforme de formation. Ce que vous avez écrit depuis n’y est pas enregistré.",
  "run.notesPartly": "Certaines notes sont conservées uniquement sur cet appareil",
  "run.notesPartlyShort": "Notes conservées ici",
  "run.notesLost":
    "Certaines notes ne sont pas enregistrées, et cet appareil ne peut pas les conserver. Téléchargez-les avant de quitter.",
  "run.notesLostShort": "Notes non enregistrées",
  "run.otherTab":
    "Ce cours est ouvert dans un autre onglet ou une autre fenêtre. Continuez là-bas : ici, rien n’est plus enregistré.",
  "run.otherTabShort": "Ouvert ailleurs",
  "run.superseded":
    "Un travail plus récent sur ce cours a été enregistré depuis une autre fenêtre ou un autre appareil. Cette page n’enregistre plus, et ce que vous avez fait ici en dernier n’en fait pas partie. Fermez-la et ouvrez de nouveau le cours.",
  "run.supersededShort": "Enregistré ailleurs",
  "run.notesOther": "Il y a sur cet appareil des notes d’une visite précédente. Elles n’appartiennent pas à cet essai.",
  "run.notesFile": "notes",
  "run.notesTitle": "Mes notes : {course}",
  "run.notesEmpty": "(rien d’écrit)",
  "run.notesCopied": "Notes copiées",
  "run.patientNumber": "Cela ressemble à un numéro NHS. N’écrivez rien qui permette d’identifier un patient.",

  "run.exitUnsaved": "Une partie de votre travail n’est pas encore enregistrée sur votre plateforme de formation.",
  "run.exitKept":
    "Il est conservé sur cet appareil et sera envoyé quand vous rouvrirez le cours ici. Sur un appareil que d’autres utilisent, faites-le dans les 30 jours.",
  "run.exitNotes": "Certaines notes sont conservées uniquement sur cet appareil. Téléchargez-les avant de quitter.",
  "run.closeWindow": "Si cette fenêtre reste ouverte, fermez-la vous-même.",
  "run.closeMoodle":
    "Si cette page reste affichée, appuyez sur « Quitter l’activité » au-dessus d’elle, ou fermez la fenêtre.",
  "run.closed": "Vous pouvez maintenant fermer cette fenêtre",
  "run.settingChanged": "Réglage d’affichage modifié",
  "run.videoFailed": "Cette vidéo ne peut pas être lue ici. Lisez plutôt la transcription.",

  "run.action": "Action n° {number}",
  "run.removeAction": "Supprimer l’action {number}",
  "run.removed": "L’action {number} a été supprimée.",
  "run.fileOffered": "Votre navigateur enregistre un fichier",
  "run.notQuoted": "Rien pour l’instant",
  "run.audioFailed": "Cet enregistrement ne peut pas être lu ici. Lisez plutôt la transcription.",
};
