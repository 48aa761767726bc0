import type { supportWords as english } from "../en-gb/support.ts";
import type { Translation } from "../define.ts";
import { counted, type FrenchForms } from "./forms.ts";

/** Supporting pages, footer and dialogs. */
export const supportWords: Translation<typeof english, FrenchForms> = {
  "footer.label": "Informations sur le cours",
  "footer.start": "Page d’accueil",
  "footer.references": "Références",
  "footer.accessibility": "Accessibilité",
  "footer.privacy": "Confidentialité : ce qui est enregistré",
  "footer.glossary": "Glossaire",
  "footer.resources": "Ressources",
  "footer.my-notes": "Mes notes",
  "footer.help": "Aide",
  "footer.printCourse": counted("page", "pages", (n) => `Tout imprimer (environ ${n})`),
  "glossary.title": "Glossaire",
  "glossary.lede": "Des mots qui ont un sens particulier dans ce cours.",
  "glossary.index": "Lettres du glossaire",
  "glossary.back": "Retour au premier emploi",
  "resources.title": "Ressources",
  "resources.lede": "À emporter, et pour aller plus loin.",
  "resources.files": "Fichiers à télécharger",
  "resources.links": "Sur d’autres sites",
  "resources.file": "({type}, {size})",
  "help.title": "Aide",
  "help.contact": "À qui s’adresser",
  "help.ask": "Adressez-vous à {name}. Dites sur quelle page vous étiez et ce qui s’est passé.",
  "help.askNobody":
    "Adressez-vous aux personnes qui vous ont donné ce cours. Dites sur quelle page vous étiez et ce qui s’est passé.",
  "help.ways": "Comment utiliser ce cours",
  "help.menu": "La liste des séances se trouve à côté de chaque page, ou au-dessus sur un petit écran.",
  "help.pager":
    "À la fin de chaque page, Suivant et Précédent mènent plus loin ou en arrière. Le bouton Retour du navigateur ramène à la page vue avant ; sur la première page, il quitte le cours.",
  "help.display": "Affichage, en haut de chaque page, change la taille du texte, les couleurs et les mouvements.",
  "help.leave":
    "Enregistrer et quitter, juste à côté, ferme le cours en toute sécurité. Vous pouvez vous arrêter à tout moment et reprendre plus tard.",
  "help.keyboard":
    "Tout peut se faire au clavier : Tab avance, Maj et Tab recule, Entrée et Espace appuient, les flèches choisissent.",
  "help.print":
    "L’impression de la page et celle du cours se trouvent au pied de chaque page. Ce que vous avez écrit est imprimé aussi.",
  "help.troubles": "Si quelque chose ne marche pas",
  "help.savingProblem": "Le cours dit que votre travail n’est pas enregistré",
  "help.savingAdvice":
    "Gardez la fenêtre ouverte. Le cours continue d’essayer, et garde votre travail sur cet appareil jusqu’à ce qu’il réussisse. Réessayez tout de suite avec le bouton du message, ou téléchargez vos notes.",
  "help.videoProblem": "Une vidéo ne se lance pas, ou il n’y a pas de son",
  "help.videoAdvice": "Chaque vidéo a des sous-titres et, dessous, une transcription qui dit la même chose.",
  "help.downloadProblem": "Rien ne se passe quand vous imprimez ou téléchargez",
  "help.downloadAdvice":
    "Certains lieux de travail l’interdisent. Sélectionnez le texte et copiez-le, ou essayez un autre ordinateur.",
  "certificate.title": "Votre attestation",
  "certificate.notYet": "Vous pourrez imprimer une attestation ici quand vous aurez terminé le cours.",
  "certificate.toStart": "Voir ce qu’il reste à faire",
  "certificate.lede": "Vous avez terminé le cours. Vérifiez votre nom, puis imprimez l’attestation ou téléchargez-la.",
  "certificate.name": "Votre nom, tel qu’il doit figurer sur l’attestation",
  "certificate.nameHint": "Ce que vous tapez ici est seulement imprimé. Ce n’est ni enregistré, ni envoyé.",
  "certificate.print": "Imprimer votre attestation",
  "certificate.download": "La télécharger en page web",
  "certificate.kind": "Attestation de fin de formation",
  "certificate.did": "a terminé le cours",
  "certificate.date": "Imprimé le",
  "certificate.score": "Score",
  "certificate.hours": "Temps de formation",
  "certificate.hoursValue": { one: "{count} heure", many: "{count} d’heures", other: "{count} heures" },
  "certificate.version": "Version du cours",
  "certificate.outcomes": "Acquis d’apprentissage",
  "certificate.record":
    "Ceci est une trace imprimée par l’apprenant ; le système de formation détient la trace officielle.",
  "certificate.recordAlone": "Ceci est un relevé imprimé par l’apprenant. Personne d’autre n’en conserve.",
  "notes.title": "Mes notes",
  "notes.lede":
    "Tout ce que vous avez écrit, coché et répondu dans ce cours, dans l’ordre. Imprimez-le ou enregistrez-le pour votre dossier de formation continue.",
  "notes.lookAfter":
    "Une copie est sous votre garde : sur un ordinateur que d’autres utilisent, supprimez le fichier après l’avoir déplacé.",
  "notes.kind": "Relevé de formation (formation continue)",
  "notes.time": "Temps d’apprentissage",
  "notes.copied": "Copie faite le",
  "notes.keep": "Voir et garder toutes mes notes",
  "notes.save": "Enregistrer une copie de mes notes",
  "privacy.name": "Votre nom",
  "privacy.nameText":
    "Le système de formation communique votre nom au cours, pour qu’il figure sur votre attestation. Le cours ne l’enregistre pas et ne le communique à personne d’autre que ce système.",
  "privacy.nameAlone":
    "Vous le saisissez sur votre attestation, où il est seulement imprimé. Le cours ne l’enregistre pas et ne le communique à personne.",
  "footer.print": "Imprimer cette page",
  "footer.version": "Version {version}",
  "footer.reviewed": "Révisé le {date}",
  "footer.licence": "Licence : {licence}",

  "references.title": "Références",
  "references.lede": "Les sources sur lesquelles ce cours s’appuie, dans l’ordre où elles sont utilisées.",
  "references.back": "Retour à l’endroit où la référence {number} est utilisée",
  "references.accessed": "Consulté le {date}.",
  "references.marker": "référence",
  "references.site": "Ouvrir la source de la référence {number}",

  "privacy.title": "Confidentialité : ce qui est enregistré",
  "privacy.recorded": "Votre progression et vos réponses",
  "privacy.device": "Ce qui reste sur votre appareil",
  "privacy.deviceText":
    "Vos réglages d’affichage sont conservés sur l’appareil que vous utilisez. Tant qu’un enregistrement sur votre plateforme de formation est en attente, une copie de votre travail l’est aussi ; elle est supprimée dès que l’enregistrement est confirmé, ou quand quelqu’un d’autre ouvre un cours ici après 30 jours.",
  "privacy.deviceAlone":
    "Votre place, vos réponses et ce que vous écrivez sont conservés dans ce navigateur, et nulle part ailleurs, avec vos réglages d’affichage. Ils y restent jusqu’à ce que vous les effaciez, avec le bouton de la page d’accueil ou avec les données du navigateur. Sur un ordinateur que d’autres utilisent, enregistrez une copie de vos notes et effacez-les quand vous avez terminé.",
  "privacy.others": "Ce qui est envoyé ailleurs",
  "privacy.othersText":
    "Rien. Le cours charge tout ce dont il a besoin depuis ses propres fichiers. Il n’utilise ni mesure d’audience, ni publicité, ni cookie propre. Les liens vers d’autres sites ne s’ouvrent que si vous les choisissez.",
  "privacy.notes": "Ce que vous écrivez",
  "privacy.notesText":
    "Les réflexions et les plans servent à votre propre apprentissage. N’écrivez rien qui permette d’identifier un patient, un usager ou un collègue.",

  "accessibility.title": "Accessibilité",
  "accessibility.lede": "Nous voulons que tout le monde puisse utiliser ce cours.",
  "accessibility.can": "Ce que vous pouvez faire",
  "accessibility.canZoom":
    "Agrandir jusqu’à 400 % sans défilement horizontal, et modifier la taille du texte, les couleurs et les mouvements sous Affichage.",
  "accessibility.canKeyboard":
    "Utiliser tout le cours au clavier, avec un logiciel de reconnaissance vocale ou un lecteur d’écran.",
  "accessibility.canSound": "Suivre toutes les vidéos sans le son, grâce aux sous-titres ou à la transcription.",
  "accessibility.canTime": "Prendre tout le temps nécessaire.",
  "accessibility.canChangeTime":
    "Prendre le temps nécessaire : une seule pression suffit pour rendre la limite de temps du quiz final dix fois plus longue, ou la supprimer.",
  "accessibility.canPrint":
    "Imprimer n’importe quelle page, ou lire le cours sans JavaScript. Seul le quiz final fait exception : il se passe à l’écran.",
  "accessibility.standard": "Comment il est réalisé",
  "accessibility.standardText":
    "Les pages sont conçues pour atteindre le niveau AA des Règles pour l’accessibilité des contenus Web (WCAG), version 2.2, et ont été vérifiées par des tests automatiques à la création du cours. Ces tests ne trouvent qu’une partie des obstacles ; il revient à l’organisation qui propose le cours de le vérifier avec des personnes.",
  "accessibility.limits": "Limites connues",
  "accessibility.limitsVideo":
    "Les vidéos ont des sous-titres et une transcription, mais pas toujours d’audiodescription.",
  "accessibility.limitsLinks": "Nous ne pouvons pas répondre des autres sites vers lesquels le cours renvoie.",
  "accessibility.limitsPlayer":
    "La plateforme de formation autour de ce cours, et ses menus, ne dépendent pas de nous.",
  "accessibility.help": "Nous signaler un problème",
  "accessibility.helpText":
    "Si quelque chose est difficile à utiliser, dites-le-nous ({name}). Indiquez sur quelle page vous étiez et ce que vous utilisez pour la lire.",
  "accessibility.helpNobody":
    "Si quelque chose est difficile à utiliser, dites-le aux personnes qui vous ont proposé ce cours. Indiquez sur quelle page vous étiez et ce que vous utilisez pour la lire.",

  "settings.title": "Réglages d’affichage",
  "settings.scale": "Taille du texte",
  "settings.scale100": "Standard",
  "settings.scale112": "Grand",
  "settings.scale125": "Plus grand",
  "settings.scale150": "Le plus grand",
  "settings.theme": "Couleurs",
  "settings.auto": "Comme l’appareil",
  "settings.light": "Clair",
  "settings.dark": "Sombre",
  "settings.motion": "Mouvements",
  "settings.motionOff": "Désactivés",
  "settings.kept": "Vos choix sont conservés sur cet appareil.",
  "settings.done": "Terminé",

  "exit.title": "Enregistrer et quitter le cours ?",
  "exit.text": "Vos réponses et votre position sont enregistrées. Vous pourrez reprendre ici la prochaine fois.",
  "exit.leave": "Enregistrer et quitter",
  "exit.stay": "Continuer à apprendre",
  "exit.closed": "Vous pouvez maintenant fermer cette fenêtre",
  "exit.closedText":
    "Votre cours est fermé. Pour reprendre plus tard, ouvrez-le de nouveau depuis votre plateforme de formation.",
  "exit.closedAlone":
    "Votre cours est fermé. Pour continuer plus tard, rouvrez-le dans ce navigateur, sur cet appareil.",

  "notice.again": "Réessayer",
  "notice.reopen": "Ouvrir de nouveau",
  "notice.download": "Télécharger mes notes",

  "recorded.progress":
    "Les séances que vous avez terminées, votre position et le temps passé dans le cours sont envoyés à votre plateforme de formation.",
  "recorded.score":
    "Votre score au quiz final, votre réussite ou non et votre résultat pour chaque objectif lui sont envoyés.",
  "recorded.time":
    "Le temps que vous avez utilisé dans le quiz est conservé avec votre position. Personne n’est informé que vous avez eu plus de temps ou supprimé la limite.",
  "recorded.answers":
    "Chaque réponse que vous donnez à une vérification ou à une question du quiz lui est aussi envoyée, avec l’heure et le temps que vous avez mis.",
  "recorded.noAnswers": "Vos réponses à chaque question sont conservées uniquement pour que vous puissiez y revenir.",
  "recorded.notes":
    "Ce que vous écrivez dans une réflexion ou un plan y est conservé avec votre position, pour que vous puissiez y revenir. Ce n’est pas noté.",
  "recorded.device": "Votre progression est conservée uniquement sur cet appareil. Rien n’est envoyé à personne.",
  "recorded.embeds":
    "Certaines parties peuvent afficher le contenu d’autres sites ({sites}). Rien ne leur est envoyé tant que vous ne demandez pas à afficher une telle partie ; ils apprennent alors votre adresse internet.",
  "recorded.who": "Votre organisation décide qui peut consulter ces données.",

  "recorded.choices": "Il en va de même de vos choix dans les scénarios et de ce que vous cochez dans les listes.",
  "recorded.media":
    "La façon dont vous lisez les vidéos et les enregistrements est envoyée aussi : quand vous démarrez, mettez en pause ou passez un extrait, et quelles parties vous avez vues ou entendues.",
};
