import type { blockWords as english } from "../en-gb/blocks.ts";
import type { Translation } from "../define.ts";
import { counted, either, type FrenchForms } from "./forms.ts";

/** Blocks and questions. */
export const blockWords: Translation<typeof english, FrenchForms> = {
  "callout.important": "Important",
  "callout.tip": "Conseil",
  "callout.warning": "Attention",
  "callout.note": "Remarque",

  "table.label": "Tableau {number} : {columns}",
  "code.label": "Code {number}",
  "formula.label": "Formule {number}",
  "footnotes.title": "Notes",
  "footnotes.back": "Retour au texte",

  "image.credit": "Image : {credit}",
  "image.description": "Description de cette image",

  "video.facts": "Vidéo, {duration}, avec sous-titres",
  "video.factsTranscript": "Vidéo, {duration}, avec transcription",
  "video.chapters": "Chapitres",
  "video.transcript": "Lire la transcription",
  "video.captions": "Sous-titres : {language}",
  "video.minutes": counted("minute", "minutes"),
  "video.seconds": counted("seconde", "secondes"),

  "statistic.sample": "échantillon : {sample}",

  "cloud.table": "Voir ces mots sous forme de tableau",
  "cloud.caption": "Les mots de ce nuage, du plus grand au plus petit",
  "cloud.word": "Mot",
  "cloud.weight": "Poids",
  "cloud.size": "poids {count}",
  "cloud.measured": "{count} {measure}",

  "accordion.show": "Tout afficher",
  "accordion.hide": "Tout masquer",

  "steps.place": "Étape {number} sur {total}",
  "steps.back": "Étape précédente",
  "steps.next": "Étape suivante",

  "comparison.slider": "Glissez pour comparer : {first} et {second}",

  "code.copy": "Copier",
  "code.copied": "Copié.",
  "code.selected": "Sélectionné : appuyez sur Ctrl et C pour copier.",

  "downloads.facts": "{type}, {size}",
  "downloads.kilobytes": "{size} ko",
  "downloads.megabytes": "{size} Mo",

  "embed.note":
    "Cette partie vient d’un autre site : {site}. Si vous l’affichez, votre navigateur se connecte à ce site, qui apprend votre adresse internet et peut utiliser des cookies selon ses propres règles. D’ici là, rien ne lui est envoyé.",
  "embed.show": "L’afficher depuis {site}",
  "embed.link": "L’ouvrir plutôt sur {site}",

  "dodont.do": "À faire",
  "dodont.dont": "À éviter",

  "reflection.private":
    "Non noté. Conservé avec votre progression pour que vous puissiez y revenir. N’écrivez rien qui permette d’identifier un patient ou un collègue.",

  "question.check": "Petite vérification – ne compte pas dans votre score",
  "question.one": "Choisissez une réponse.",
  "question.several": "Choisissez toutes les réponses qui conviennent.",
  "question.severalPartial": "Choisissez toutes les réponses qui conviennent. Chaque bon choix compte.",
  "question.hint": "Indice",
  "question.true": "Vrai",
  "question.false": "Faux",
  "question.yours": "Votre réponse",
  "question.ownWords": "Avec vos propres mots. La réponse n’est pas notée.",
  "question.choose": "Choisissez…",
  "question.match": "Pour chaque élément, choisissez ce qui lui correspond.",
  "question.matchPartial": "Pour chaque élément, choisissez ce qui lui correspond. Chaque bonne association compte.",
  "question.sort": "Pour chaque élément, choisissez où il va.",
  "question.sortPartial": "Pour chaque élément, choisissez où il va. Chaque élément bien placé compte.",
  "question.fill": "Choisissez les mots justes pour chaque espace.",
  "question.fillPartial": "Choisissez les mots justes pour chaque espace. Chaque espace bien rempli compte.",
  "question.blank": "Espace {number} sur {count}",
  "question.rate":
    "Choisissez une réponse pour chaque affirmation. Aucune réponse n’est juste ou fausse, et rien n’est noté.",
  "question.order": "Utilisez les boutons pour mettre les éléments dans le bon ordre.",
  "question.orderPartial":
    "Utilisez les boutons pour mettre les éléments dans le bon ordre. Chaque élément bien placé compte.",
  "question.moveUp": "Monter : {item}",
  "question.moveDown": "Descendre : {item}",
  "question.pick": "Choisissez un endroit, dans l’image ou dans la liste en dessous.",
  "question.pickSeveral": "Choisissez tous les endroits qui conviennent, dans l’image ou dans la liste en dessous.",
  "question.pickPartial":
    "Choisissez tous les endroits qui conviennent, dans l’image ou dans la liste en dessous. Chaque bon choix compte.",
  "question.change": "Modifier votre réponse",
  "question.send": "Confirmer la réponse",
  "question.submit": "Vérifier la réponse",
  "question.retry": "Réessayer",
  "question.reveal": "Afficher la réponse",

  "answer.show": "Afficher la réponse",
  "answer.right": either("Bonne réponse", "Bonnes réponses"),
  "answer.order": "Bon ordre",
  "answer.model": "Une réponse type",
  "answer.points": "Ce que mentionne une bonne réponse :",
  "answer.atLeast": "{number} ou plus",
  "answer.atMost": "{number} ou moins",
  "answer.between": "de {min} à {max}",
  "answer.about": "{number} ({range} est accepté)",
  "answer.each": "À propos de chaque choix",
  "answer.isRight": "juste",
  "answer.isNotRight": "faux",
  "answer.why": "Pourquoi",

  "quoted.from": "Ce que vous avez écrit dans la séance {number}",
  "quoted.elsewhere":
    "Chaque séance garde ses propres notes. Pour les relire, ouvrez la séance {number} depuis la liste où vous avez ouvert celle-ci.",
  "keep.copy": "Copier",
  "keep.print": "Imprimer",
  "keep.html": "Télécharger en page web",
  "keep.txt": "Télécharger en texte",
  "keep.blocked": "Si aucun fichier n’arrive, cet ordinateur bloque peut-être les téléchargements.",
  "keep.show": "Afficher plutôt le texte",
  "keep.text": "Sélectionnez tout ce texte et copiez-le",
  "plan.what": "Qu’allez-vous faire ?",
  "plan.when": "Pour quand ?",
  "plan.help": "Qu’est-ce qui, ou qui, pourrait vous aider ?",
  "plan.measure": "Comment saurez-vous que cela a marché ?",
  "plan.quotes": "Vos notes précédentes",
  "plan.add": "Ajouter une action",
  "plan.undo": "La remettre",
  "scenario.kicker": "Scénario – ne compte pas dans votre note",
  "scenario.prompt": "Que faites-vous ?",
  "scenario.decide": "Décider",
  "scenario.chose": "Vous avez choisi :",
  "scenario.leadsTo": "Cela mène à :",
  "scenario.continue": "Continuer",
  "scenario.again": "Recommencer autrement",
  "scenario.path": "Votre parcours jusqu’ici",
  "checklist.private": "Vos coches sont conservées. Rien ici n’est noté.",
  "audio.facts": "Enregistrement, {duration}, avec transcription",
  "transcript.download": "Télécharger la transcription",
  "transcript.title": "Transcription :",
  "transcript.play": "Lire à partir de {time}",
};
