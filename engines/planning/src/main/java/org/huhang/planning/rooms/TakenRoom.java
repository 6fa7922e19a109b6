package org.huhang.planning.rooms;

/// A room with somebody in it, who stays there.
///
/// @param room its id
/// @param party the caller's number of who is there
/// @param household theirs, or [Party#ALONE]
/// @param freeInMinutes when the room is free for the next ones, cleaned; [Room#NEVER] when nobody knows
public record TakenRoom(
        int room, int party, int people, int personClass, int source, int household, int freeInMinutes) {
    /// A party that was placed, as it stands in the next question.
    public static TakenRoom of(int room, Party party, int freeInMinutes) {
        return new TakenRoom(
                room,
                party.id(),
                party.people(),
                party.personClass(),
                party.source(),
                party.household(),
                freeInMinutes);
    }
}
