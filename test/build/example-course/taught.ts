/**
 * For each question of the quiz, where the sessions teach what it asks: the number of the session, and words of it that
 * answer the question for somebody who has read them. A question without one would ask what nobody was told.
 */
export const taught: Readonly<Record<string, readonly [session: number, words: string]>> = {
  "q-definition": [1, "any website or app that lets you do three things: make content, share it, and interact"],
  "q-cpd": [1, "It is where you may first hear of a conference, or of a webinar or workshop that you could take."],
  "q-prepared": [1, "You can show what to expect when they come."],
  "q-own-study": [1, "Explain the science in plain words, and your findings reach people"],
  "q-technique": [1, "They can help you to brush up a laboratory technique before you next use it."],
  "q-accounts": [1, "Some people have several, so the number of people may be smaller"],
  "q-privacy": [2, "Use them, and look at them regularly. They cannot guarantee that a post stays out of public view"],
  "q-no-name": [2, "A name is not the only thing that identifies a person."],
  "q-misinformation": [3, "explain the harm it could do and, if you can, take the conversation out of public view"],
  "q-alias": [3, "A made-up name hides the author for a time. It does not move the responsibility."],
  "q-top-tips": [4, "Ask before you post, not after."],
  "q-her-own-wish": [2, "So until you have permission, the answer is no."],
  "q-own-slip": [2, "Your manager or the person on call, at once, and in plain words."],
  "q-abuse": [2, "You need not answer. Keep a record of what was said, by whom and when."],
  "q-checks": [3, "Find out who wrote something, when, and on what evidence. If you cannot tell, leave it."],
  "q-group-chat": [3, "A message about a colleague in a group chat is communication with colleagues."],
  "q-boundaries": [3, "Set and keep boundaries with service users and carers, **and with colleagues**."],
  "q-old-posts": [2, "The HCPC’s 2024 guidance covers old posts, even from before you registered."],
  "q-which-edition": [3, "From this day they apply, and so does the new guidance"],
  "q-speak-up": [3, "Raise concerns if colleagues treat people unfairly."],
  "q-ai-draft": [3, "Check each claim, and that each reference exists."],
  "q-lent-device": [3, "Were you paid for a post, given something, or lent it?"],
  "q-specific": [4, "A plan says what you will do, by when, who can help, and how you will know that it worked."],
  "q-advice": [4, "read your employer’s policy, and agree who may post, who checks and who answers"],
  "q-measure": [4, "Something that you or somebody else could notice."],
  "q-ten-minutes": [4, "Pick the one that is a small step up from where you are now."],
  "q-smaller": [4, "A small action with a date is easier to start. Once it is done, you can add the next."],
  "q-reading-plan": [4, "One clear action is enough."],
};
