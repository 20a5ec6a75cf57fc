-- One hire per current job, and up to three earlier ones for job hoppers and people out of work.
CREATE OR REPLACE TEMP TABLE current_job AS
SELECT c.id AS person_id, 0 AS job, c.employer_id AS enterprise_id,
       least(getvariable('cut_off'), greatest(c.works_from, f.founded_on,
         getvariable('cut_off') - CASE WHEN draw(c.id, 200, 100) < 30 THEN draw(c.id, 201, 274) WHEN draw(c.id, 200, 100) < 45 THEN 274 + draw(c.id, 201, 365)
                                       ELSE 639 + draw(c.id, 201, 5400) END)) AS hired_on,
       getvariable('cut_off') AS ended_on, c.is_insured, c.works_from
FROM citizen c JOIN firm f ON f.id = c.employer_id;

CREATE OR REPLACE TEMP TABLE job AS
WITH before AS (
  SELECT c.id AS person_id, j.job, c.works_from,
         61 + (hash(c.id, 210 + j.job, getvariable('seed')::BIGINT) % (getvariable('enterprises') - 60)::UBIGINT)::BIGINT AS enterprise_id,
         coalesce(n.hired_on, getvariable('cut_off') - draw(c.id, 202, 400)) - (j.job * 420 + draw(c.id, 220 + j.job, 360)) AS hired_on
  FROM citizen c
  CROSS JOIN (VALUES (1), (2), (3)) AS j(job)
  LEFT JOIN current_job n ON n.person_id = c.id
  WHERE c.id > 100
    AND j.job <= CASE WHEN draw(c.id, 203, 100) < 74 THEN 0 WHEN draw(c.id, 203, 100) < 91 THEN 1 WHEN draw(c.id, 203, 100) < 98 THEN 2 ELSE 3 END
                 + CASE WHEN c.employer_id IS NULL THEN draw(c.id, 204, 2) ELSE 0 END
), earlier AS (
  SELECT b.person_id, b.job, b.enterprise_id, b.hired_on, b.hired_on + 60 + draw(b.person_id, 230 + b.job, 340) AS ended_on
  FROM before b JOIN firm f ON f.id = b.enterprise_id
  WHERE b.hired_on >= b.works_from AND b.hired_on >= f.founded_on
), jobs AS (
  SELECT person_id, job, enterprise_id, hired_on, ended_on, is_insured AS insured_at_review FROM current_job
  UNION ALL
  SELECT person_id, job, enterprise_id, hired_on, ended_on, false FROM earlier
)
SELECT person_id * 4 + job AS id, person_id, enterprise_id, hired_on, insured_at_review,
       -- One job in 25 has a gap in its contributions.
       greatest(0, date_diff('month', hired_on, ended_on) - CASE WHEN draw(person_id, 240 + job, 25) = 0 THEN 1 + draw(person_id, 250 + job, 6) ELSE 0 END)::INTEGER AS months
FROM jobs;

INSERT INTO hire BY NAME
SELECT id, person_id, enterprise_id, hired_on, insured_at_review,
       -- Contracts on file are incomplete: one in twelve is simply not known.
       CASE WHEN draw(id, 260, 100) < 8 THEN NULL ELSE draw(id, 260, 100) < 96 END AS has_contract,
       months AS ui_months,
       greatest(0, months - CASE WHEN draw(id, 261, 50) = 0 THEN 1 ELSE 0 END)::INTEGER AS injury_months,
       greatest(0, months - CASE WHEN draw(id, 262, 50) = 0 THEN 1 + draw(id, 263, 2) ELSE 0 END)::INTEGER AS pension_months,
       draw(id, 264, 200) = 0 AS had_expansion_subsidy,
       draw(id, 265, 300) = 0 AS had_absorption_subsidy
FROM job ORDER BY id;
