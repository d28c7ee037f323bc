/** The two sums that most personal numbers are checked with. */

/** Luhn's sum, from the right: what does not come out round was mistyped, or is another number. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = digits.charCodeAt(at) - 48;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** The rest by 97, letters counting as 10 to 35: digit by digit, as the number is too long for arithmetic. */
export function mod97(characters: string): number {
  let rest = 0;
  for (const character of characters) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
