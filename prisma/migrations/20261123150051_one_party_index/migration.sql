-- matter_party_by_unit answers what this one answered: a unit's part in a matter is one or two rows.
DROP INDEX matter_party_of_unit;
