/** The ids that the simulated skill and Actions project go by. */

export const SKILL_ID = 'amzn1.ask.skill.5a4d9193-0000-4000-8000-51b0a7ed0001';
export const PROJECT_ID = 'sandpiper-aloud';
